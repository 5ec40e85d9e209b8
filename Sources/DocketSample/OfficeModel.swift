/// The `model.docket` that lies beside the csv files of a sample.
struct OfficeModel {
  /// The name of the file.
  static let name = "model.docket"
  /// The first line, by which a later sample knows that it may replace the files.
  static let firstLine = "-- A synthetic office made by `docket sample`: no person in it is real."

  let cases: Int
  let seed: UInt64

  /// The whole file.
  var text: String {
    OfficeModel.firstLine
      + "\n-- Made with: docket sample DIR --cases \(cases) --seed \(seed)\n"
      + OfficeModel.about
      + (cases >= FaultPlanter.smallestOffice ? OfficeModel.faults : "")
      + OfficeModel.office + OfficeModel.caseNoun + OfficeModel.personNouns
      + OfficeModel.chargeNouns + OfficeModel.courtNouns + OfficeModel.staffNouns
  }

  private static let about = """
    --
    -- Planted: from 2023-07-01 three times as many of the eligible cases are diverted.
    -- 24-CR-01187 is always there; in small offices the case numbers have gaps for its sake.

    """

  private static let faults = """
    -- Faulty on purpose: one case number stands in two rows that differ in the agency; one event is
    -- dated 2021-02-30; one charge names a defendant that is not there; one unit is written
    -- " Homicide " and one agency "SPRINGFIELD PD".

    """

  private static let office = """

    model "Harbor County District Attorney";
    fiscal year starts in july;
    data as of 2025-01-15;
    data from 2018-01-01;
    data lag 30 days;


    """
}
