/// What questions can say about one noun of a random office.
struct NounWords {
  /// The number of the noun in the model's order.
  var number: Int
  /// The plural.
  var name: String
  /// The singular.
  var singular: String
  /// The csv file its rows come from.
  var file: String
  /// Milestones with their noun forms.
  var milestones: [(name: String, form: String)] = []
  /// Text fields with the column that holds their values, perhaps of another file.
  var texts: [(name: String, file: String, column: String)] = []
  /// Fields with numbers.
  var numbers: [String] = []
  /// Facts and flags.
  var truths: [String] = []
  /// Values that may stand before the noun.
  var adjectives: [(file: String, column: String)] = []
  /// Whether it has a pending rule.
  var isPending = false
  /// Whether it says which child is the most serious.
  var hasLead = false
  /// Whether its rows have a first and a last.
  var hasOrder: Bool { !milestones.isEmpty }
  /// Numbers of the nouns above, nearest first.
  var parents: [Int] = []
  /// Numbers of the nouns below and of those below its parents, nearest first.
  var children: [Int] = []
  /// Of the children, those that are the parents' and not its own.
  var siblings: Set<Int> = []
}
