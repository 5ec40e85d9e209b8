import DocketCore

/// What every export is given beside the answer.
struct ExportRun {
  let presentation: Presentation
  let cancellation: Cancellation
}
