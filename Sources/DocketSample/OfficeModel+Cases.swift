extension OfficeModel {
  static let caseNoun = """
    noun cases (case) "A court case: all defendants and charges of one incident" from "cases.csv" key case_number
      begins referred
      milestone referred (referral) "The police sent the case to the office" from received_date
      milestone decided (decision) "The office filed, declined or diverted it" from decision_date
      milestone filed (filing) "Charges were filed in court" from filed_date
      milestone diverted (diversion) "Sent to a program, before or after filing" from diverted_date
      milestone arraigned (arraignment) "First arraignment" as first happened of events (kind is arraignment)
      milestone convicted (conviction) "First charge that ended in guilt" as first disposed of charges (guilty)
      milestone acquitted (acquittal) "Closed after a trial without any guilt"
        as last disposed of charges when has every charge (closed and not guilty) and has any charge (acquitted)
      milestone dropped (dismissal) "Every charge dismissed or nolle prosequi"
        as last disposed of charges when has every charge (dismissed)
      milestone graduated (graduation) "Closed in court because a diversion was completed"
        as last disposed of charges when has every charge (closed and not guilty)
          and not has any charge (acquitted) and has any charge (disposition is "diversion completed")
      milestone disposed (disposition) "The first guilty charge, else the last one once all are closed"
        as first disposed of charges (guilty)
        else last disposed of charges when has every charge (closed)
      milestone sentenced (sentencing) "First sentence" as first imposed of sentences
      pending from filed to disposed
      inactive during holds (kind is one of (warrant, fitness, diversion))
      active during reopenings
      competing convicted, acquitted, dropped, graduated
      fact declined "Prosecution declined at review" as decision is declined
      fact dismissed "All charges dismissed, not as part of a plea or a diversion" as outcome is one of (dismissed, nolle)
      fact violent "The leading offense is a violent one" as violent_offense
      fact in_custody "Held in jail when charges were filed" as custody is held
      fact eligible "Open to diversion by offense and record" as diversion_eligible
      fact tried "A trial was held" as has any event (kind is trial)
      field unit "Team of the office" from unit
      field severity "How serious the law calls it" from severity adjective values (felony, misdemeanor, infraction)
      field agency "Police agency that referred it" from agency
      field court "Court that has it" from court
      field outcome "How it ended; missing while it is open" from outcome
      field defendant_age "Age of the first defendant at referral" from defendant_age
      field diversion_result "How the diversion program ended; missing while it runs" from diversion_result
      field attorney "Prosecutor who has it now or had it last" as last assignment.attorney
      field charge_count "Charges against all defendants" as count of charges
      field continuances "Times a hearing was put off" as count of events (kind is continuance)
      field trial_settings "Times a trial date was set" as count of events (kind is "trial setting");


    """
}
