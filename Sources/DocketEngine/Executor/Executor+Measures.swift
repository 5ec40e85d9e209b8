import DocketCore
import DocketStore

extension Executor {
  /// A measure with its argument's values on ascending rows.
  func measured(
    _ measure: BoundMeasure, _ scope: ExpressionCompiler.Scope, _ rows: Cells<UInt32>
  ) throws -> MeasuredColumn {
    guard let argument = measure.argument else {
      return MeasuredColumn(measure: measure, values: .none)
    }
    switch argument.valueType {
    case .number, .duration:
      let node = try compiler.number(argument, scope)
      return MeasuredColumn(measure: measure, values: .numbers(try picked(node, rows)))
    case .date:
      let node = try compiler.days(argument, scope)
      return MeasuredColumn(measure: measure, values: .days(try picked(node, rows)))
    case .truth:
      let node = try compiler.truth(argument, scope)
      return MeasuredColumn(measure: measure, values: .truths(try picked(node, rows)))
    case .text:
      switch try compiler.text(argument, scope) {
      case .constant:
        return MeasuredColumn(
          measure: measure, values: .categories(Cells(repeating: 1, count: rows.count)))
      case .column(let dictionary, let codes):
        let node = compiler.categories(codes, dictionary)
        return MeasuredColumn(measure: measure, values: .categories(try picked(node, rows)))
      }
    }
  }

  /// A node's values on ascending rows.
  func picked<Cell: BitwiseCopyable & Sendable>(
    _ node: any BlockNode<Cell>, _ rows: Cells<UInt32>
  ) throws -> Cells<Cell> {
    let out = Cells<Cell>(count: rows.count)
    let parallel = parallel
    _ = try parallel.parts(of: rows.count) { part in
      for span in RowSpans(rows, part, blockRows: parallel.blockRows) {
        try parallel.cancellation.check()
        let cells = try node.evaluate(span.rows)
        for place in span.places {
          out.base[place] = cells[Int(rows[place]) &- span.rows.lowerBound]
        }
      }
    }
    return out
  }

  /// A node's numbers on ascending rows.
  func picked(_ node: any NumberNode, _ rows: Cells<UInt32>) throws -> NumberCells {
    let parallel = parallel
    let parts = try parallel.parts(of: rows.count) { part in
      var pieces: [NumberCells] = []
      for span in RowSpans(rows, part, blockRows: parallel.blockRows) {
        try parallel.cancellation.check()
        let numbers = try node.evaluate(span.rows)
        switch numbers {
        case .scaled(let cells, let scale):
          let out = Cells<Int64>(count: span.places.count)
          for (i, place) in span.places.enumerated() {
            out.base[i] = cells[Int(rows[place]) &- span.rows.lowerBound]
          }
          pieces.append(.scaled(out, scale: scale))
        case .general(let all):
          pieces.append(.general(span.places.map { all[Int(rows[$0]) - span.rows.lowerBound] }))
        }
      }
      return NumberCells.joined(pieces)
    }
    return NumberCells.joined(parts)
  }
}
