extension OfficeModel {
  static let personNouns = """
    noun defendants (defendant) "One person in one case" from "defendants.csv" key defendant_id in cases by case_number
      begins referred
      milestone returned (return) "Next filing against the same person after this case was disposed" as next filed of people after disposed
      field race "Race as the arresting agency wrote it down" from race
      field gender "Gender as the arresting agency wrote it down" from gender
      field age_at_offense "Age when the case was referred" from age_at_offense
      field prior_record "Record before this case" from prior_record values (clear, minor, serious);

    noun people (person) "One person across all cases" within defendants key person_id;


    """

  static let chargeNouns = """
    noun charges (charge) "One charge against one defendant" from "charges.csv" key charge_id in defendants by defendant_id
      begins filed
      milestone disposed (disposition) "The charge was closed" from disposition_date
      fact guilty "Ended in guilt, by plea or trial" as disposition is one of ("plea of guilty", "finding guilty", "verdict guilty")
      fact acquitted "Found not guilty" as disposition is "not guilty"
      fact dismissed "Dismissed or nolle prosequi" as disposition is one of (dismissed, "nolle prosequi")
      fact closed "Has its disposition" as disposed
      field class "M murder, X and 1 to 4 felonies, A to C below; most serious first" from charge_class ranked (M, X, 1, 2, 3, 4, A, B, C)
      field category "Kind of crime" from category
      field statute "Section of the criminal code" from statute
      field description "Title of the offense" from description
      field disposition "How the charge ended" from disposition
      lead by class;

    noun sentences (sentence) "One sentence on one charge" from "sentences.csv" key sentence_id in charges by charge_id
      begins imposed
      milestone imposed (imposition) "The sentence was pronounced" from imposed_date
      fact incarceration "Prison or jail" as kind is one of (prison, jail)
      field kind "Kind of sentence" from kind
      field months "Length; missing for fines and community service" from months;


    """

  static let courtNouns = """
    noun events (event) "One entry of the register of actions" from "events.csv" in cases by case_number
      begins happened
      milestone happened "The day of the entry" from date
      field kind "Kind of entry" from kind
      field detail "Courtroom, reason or result" from detail;

    noun holds (hold) "A span during which something kept the case waiting" from "holds.csv" in cases by case_number
      begins began
      milestone began "First day of the hold" from start_date
      milestone ended "Last day of the hold; missing while it lasts" from end_date
      pending from began to ended
      field kind "Warrant, fitness and diversion stop the court's clock; lab does not" from kind;

    noun reopenings (reopening) "A span during which a disposed case was open again" from "reopenings.csv" in cases by case_number
      begins reopened
      milestone reopened "First day it was open again" from start_date
      milestone reclosed "Day it was closed again" from end_date
      pending from reopened to reclosed
      field reason "Why it came back" from reason;

    noun victims (victim) "A person harmed" from "victims.csv" key victim_id in cases by case_number
      begins referred
      milestone contacted (contact) "The office first spoke with the victim" from contact_date
      field race "Race as the arresting agency wrote it down" from race
      field relation "What the defendant was to the victim" from relation;


    """

  static let staffNouns = """
    noun attorneys (attorney) "A prosecutor" from "attorneys.csv" key attorney
      begins started
      milestone started (start) "First day in the office" from start_date
      milestone ended (departure) "Last day in the office; missing for those still there" from end_date
      pending from started to ended
      field home_unit "Team the prosecutor belongs to" from home_unit;

    noun assignments (assignment) "A prosecutor was put in charge of a case" from "assignments.csv" in cases by case_number in attorneys by attorney
      begins assigned
      milestone assigned (assignment) "The day of it" from date
      field attorney "Prosecutor put in charge" from attorney;

    """
}
