/// The csv files of one office while they are written.
///
/// Every child row follows the rows of the parents before it, so children lie in parent order.
struct OfficeFiles: ~Copyable {
  var cases: RowWriter
  var defendants: RowWriter
  var charges: RowWriter
  var events: RowWriter
  var sentences: RowWriter
  var assignments: RowWriter
  var holds: RowWriter
  var reopenings: RowWriter
  var victims: RowWriter
  var attorneys: RowWriter

  /// The names of the files.
  static let names = [
    "cases.csv", "defendants.csv", "charges.csv", "events.csv", "sentences.csv",
    "assignments.csv", "holds.csv", "reopenings.csv", "attorneys.csv", "victims.csv",
  ]

  /// Opens every file under a temporary name and writes its header.
  init(folder: String) {
    cases = RowWriter(
      folder: folder, name: "cases.csv",
      header:
        "case_number,received_date,decision_date,decision,filed_date,diverted_date,unit,severity,agency,court,violent_offense,custody,defendant_age,diversion_eligible,diversion_result,outcome,"
    )
    defendants = RowWriter(
      folder: folder, name: "defendants.csv",
      header: "defendant_id,case_number,person_id,race,gender,age_at_offense,prior_record,")
    charges = RowWriter(
      folder: folder, name: "charges.csv",
      header:
        "charge_id,defendant_id,charge_class,category,statute,description,disposition,disposition_date,"
    )
    events = RowWriter(
      folder: folder, name: "events.csv", header: "case_number,date,kind,detail,")
    sentences = RowWriter(
      folder: folder, name: "sentences.csv",
      header: "sentence_id,charge_id,imposed_date,kind,months,")
    assignments = RowWriter(
      folder: folder, name: "assignments.csv", header: "case_number,date,attorney,")
    holds = RowWriter(
      folder: folder, name: "holds.csv", header: "case_number,kind,start_date,end_date,")
    reopenings = RowWriter(
      folder: folder, name: "reopenings.csv", header: "case_number,reason,start_date,end_date,")
    victims = RowWriter(
      folder: folder, name: "victims.csv",
      header: "victim_id,case_number,race,relation,contact_date,")
    attorneys = RowWriter(
      folder: folder, name: "attorneys.csv", header: "attorney,home_unit,start_date,end_date,")
  }

  /// Puts every byte of every file on disk, then gives all of them their names.
  mutating func finish() throws(SampleError) {
    try cases.settle()
    try defendants.settle()
    try charges.settle()
    try events.settle()
    try sentences.settle()
    try assignments.settle()
    try holds.settle()
    try reopenings.settle()
    try victims.settle()
    try attorneys.settle()
    try cases.publish()
    try defendants.publish()
    try charges.publish()
    try events.publish()
    try sentences.publish()
    try assignments.publish()
    try holds.publish()
    try reopenings.publish()
    try victims.publish()
    try attorneys.publish()
  }
}
