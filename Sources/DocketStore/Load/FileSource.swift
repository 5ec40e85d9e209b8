/// A file's text and how it was read.
struct FileSource: Sendable {
  var name: String
  var text: DecodedText
  var layout: FileLayout
  var plan: ChunkPlan
  var byteCount: Int
  /// The 1-based line where each part begins, once it has been read.
  var partLines: [Int] = []
}
