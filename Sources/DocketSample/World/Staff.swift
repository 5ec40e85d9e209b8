/// The office's prosecutors: positions in each unit, each held by one person after another.
struct Staff {
  /// Everyone who held a position while the data run, in order of names.
  private(set) var attorneys: [Attorney] = []
  /// Per position the places of its holders, earliest first.
  private var holders: [[Int]] = []
  /// Per unit its positions.
  private var positions: [Range<Int>] = []

  /// About one prosecutor for 400 cases of the file, which leaves each some thirty open ones.
  init(cases: Int, seed: UInt64) {
    var random = RandomStream(seed: seed, number: 2)
    let size = min(max(cases / 400, 14), 600)
    for unit in Unit.allCases {
      let first = holders.count
      for _ in 0..<max(1, size * unit.staffShare / 100) {
        fill(unit, &random)
      }
      positions.append(first..<holders.count)
    }
  }

  /// One of the unit's positions.
  func position(in unit: Unit, _ random: inout RandomStream) -> Int {
    let range = positions[unit.rawValue]
    return range.lowerBound + random.below(range.count)
  }

  /// Who holds a position on a day.
  func holder(of position: Int, on day: Int) -> Int {
    let chain = holders[position]
    for place in chain where attorneys[place].ended >= day { return place }
    return chain.last ?? 0
  }

  private mutating func fill(_ unit: Unit, _ random: inout RandomStream) {
    var chain: [Int] = []
    // The first holder came some years before the data begin.
    var started = SampleSpan.workday(SampleSpan.first - 60 - random.below(2200))
    while started <= SampleSpan.last {
      let ended = max(started + 250 + random.below(2400), SampleSpan.first + random.below(900))
      chain.append(attorneys.count)
      attorneys.append(
        Attorney(name: attorneys.count, unit: unit, started: started, ended: ended))
      started = SampleSpan.workday(ended + 1)
    }
    holders.append(chain)
  }
}
