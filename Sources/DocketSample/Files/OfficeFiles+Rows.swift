extension OfficeFiles {
  /// Writes the row of one case; `planted` are the faults that belong into it.
  mutating func write(_ story: CaseStory, number: [UInt8], planted: PlantedFaults)
    throws(SampleError)
  {
    try writeCase(story, number: number, planted: planted)
    // A row keyed twice: the second one names another agency and must be rejected.
    if planted.contains(.duplicateKey) {
      var again = story
      again.agency = story.agency == .state ? .sheriff : .state
      try writeCase(again, number: number, planted: [])
    }
    try writeDefendants(story, number: number)
    for (place, event) in story.events.enumerated() {
      events.bytes(number)
      if place == 0, planted.contains(.badDate) {
        events.text("2021-02-30")
      } else {
        events.day(event.day)
      }
      events.text(event.kind.text)
      events.text(event.detail)
      try events.endRow()
    }
    for hold in story.holds {
      holds.bytes(number)
      holds.text(hold.kind.text)
      holds.day(hold.began)
      holds.day(hold.ended)
      try holds.endRow()
    }
    for reopening in story.reopenings {
      reopenings.bytes(number)
      reopenings.text(reopening.reason)
      reopenings.day(reopening.began)
      reopenings.day(reopening.ended)
      try reopenings.endRow()
    }
    for victim in story.victims {
      victims.number(victims.rows + 1)
      victims.bytes(number)
      victims.text(victim.race?.text ?? "")
      victims.text(victim.relation)
      victims.day(victim.contacted)
      try victims.endRow()
    }
  }

  private mutating func writeCase(_ story: CaseStory, number: [UInt8], planted: PlantedFaults)
    throws(SampleError)
  {
    let offense = story.offense
    cases.bytes(number)
    cases.day(story.received)
    cases.day(story.decided)
    cases.text(story.decision?.text ?? "")
    cases.day(story.filed)
    cases.day(story.diverted)
    cases.text(planted.contains(.paddedUnit) ? " Homicide " : offense.unit.text)
    cases.text(offense.severity.text)
    cases.text(planted.contains(.loudAgency) ? "SPRINGFIELD PD" : story.agency.text)
    cases.text(story.filed == nil ? "" : story.agency.court(for: offense.severity))
    cases.text(offense.violent ? "true" : "false")
    cases.text(story.held.map { $0 ? "held" : "released" } ?? "")
    cases.number(story.defendants.first?.age)
    cases.text(story.eligible ? "true" : "false")
    cases.text(story.program?.text ?? "")
    cases.text(story.outcome?.text ?? "")
    try cases.endRow()
  }

  private mutating func writeDefendants(_ story: CaseStory, number: [UInt8])
    throws(SampleError)
  {
    let firstDefendant = defendants.rows + 1
    let firstCharge = charges.rows + 1
    for defendant in story.defendants {
      defendants.number(defendants.rows + 1)
      defendants.bytes(number)
      defendants.number(defendant.person + 100_001)
      defendants.text(defendant.race?.text ?? "")
      defendants.text(defendant.female.map { $0 ? "Female" : "Male" } ?? "")
      defendants.number(defendant.age)
      defendants.text(defendant.prior?.text ?? "")
      try defendants.endRow()
    }
    for charge in story.charges {
      try write(
        OffenseCatalog.all[charge.offense], charge.disposition, charge.disposed,
        defendant: firstDefendant + charge.defendant)
    }
    for sentence in story.sentences {
      sentences.number(sentences.rows + 1)
      sentences.number(firstCharge + sentence.charge)
      sentences.day(sentence.imposed)
      sentences.text(sentence.kind.text)
      sentences.number(sentence.months)
      try sentences.endRow()
    }
  }

  private mutating func write(
    _ offense: Offense, _ disposition: Disposition?, _ disposed: Int?, defendant: Int
  ) throws(SampleError) {
    charges.number(charges.rows + 1)
    charges.number(defendant)
    charges.text(offense.chargeClass.text)
    charges.text(offense.category.text)
    charges.text(offense.statute)
    charges.text(offense.title)
    charges.text(disposition?.text ?? "")
    charges.day(disposed)
    try charges.endRow()
  }

  /// Writes who had the case and since when.
  mutating func write(_ assignments: [Assignment], number: [UInt8], names: [[UInt8]])
    throws(SampleError)
  {
    for assignment in assignments {
      self.assignments.bytes(number)
      self.assignments.day(assignment.day)
      self.assignments.bytes(names[assignment.attorney])
      try self.assignments.endRow()
    }
  }

  /// Writes everyone who was a prosecutor while the data run.
  mutating func write(_ staff: Staff, names: [[UInt8]]) throws(SampleError) {
    for (place, attorney) in staff.attorneys.enumerated() {
      attorneys.bytes(names[place])
      attorneys.text(attorney.unit.text)
      attorneys.day(attorney.started)
      attorneys.day(SampleSpan.seen(attorney.ended))
      try attorneys.endRow()
    }
  }

  /// Writes the planted charge whose defendant no file has.
  mutating func writeOrphan() throws(SampleError) {
    try write(
      OffenseCatalog.all[OffenseCatalog.murderWithFirearm], nil, nil, defendant: 999_999_999)
  }
}
