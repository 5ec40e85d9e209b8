import DocketCore

/// A synthetic prosecutor's office: no person in it is real.
///
/// The same number of cases and the same seed give the same bytes on every machine. Referrals run
/// from 2018-01-01 to 2025-01-15 with a trend, a season and a slump in 2020; a wider diversion
/// policy starts on 2023-07-01; a few rows are faulty on purpose, as the opening comment of
/// `model.docket` says. 24-CR-01187 is always among the cases.
public struct SampleOffice: Sendable {
  /// The most cases an office can have.
  public static let largest = 50_000_000
  private let cases: Int
  private let seed: UInt64

  /// An office with this many cases; `seed` chooses one of many.
  public init(cases: Int, seed: UInt64) {
    self.cases = cases
    self.seed = seed
  }

  /// Makes the folder and writes ten csv files and `model.docket` into it.
  ///
  /// Files from an earlier sample are replaced, each only once all are complete; a folder that has
  /// other files of these names is refused. About 0.8 GB and some seconds for a million cases.
  public func write(into directory: String) throws(SampleError) {
    guard (1...SampleOffice.largest).contains(cases) else { throw SampleError.caseCount(cases) }
    let model = OfficeModel(cases: cases, seed: seed)
    let folder = try SampleFolder(
      directory, files: OfficeFiles.names + [OfficeModel.name], model: OfficeModel.name,
      firstLine: OfficeModel.firstLine)
    let staff = Staff(cases: cases, seed: seed)
    let names = staff.attorneys.map { AttorneyNames.name(at: $0.name) }
    var files = OfficeFiles(folder: folder.path)
    try files.write(staff, names: names)
    try writeCases(into: &files, staff: staff, names: names)
    if cases >= FaultPlanter.smallestOffice { try files.writeOrphan() }
    var text = RowWriter(folder: folder.path, name: OfficeModel.name)
    try text.lines(model.text)
    try text.settle()
    try files.finish()
    try text.publish()
  }

  private func writeCases(into files: inout OfficeFiles, staff: Staff, names: [[UInt8]])
    throws(SampleError)
  {
    let intake = Intake(cases: cases, seed: seed)
    let numbering = CaseNumbering(casesIn2024: intake.count(in: 2024))
    var author = CaseAuthor(cases: cases, seed: seed, staff: staff)
    var planter = FaultPlanter(cases: cases)
    var place = 0
    var year = 0
    var placeInYear = 0
    for (offset, count) in intake.perDay.enumerated() where count > 0 {
      let day = SampleSpan.first + offset
      let thisYear = CivilDate(day: Int32(day)).year
      if thisYear != year { placeInYear = 0 }
      year = thisYear
      for _ in 0..<count {
        let running = numbering.running(at: placeInYear)
        author.invent(place: place, year: year, running: running, received: day)
        let number = CaseNumbering.text(year: year, running: running)
        let faults = planter.faults(at: place, of: author.story, isExample: author.isExample)
        try files.write(author.story, number: number, planted: faults)
        try files.write(author.story.assignments, number: number, names: names)
        place += 1
        placeInYear += 1
      }
    }
  }
}
