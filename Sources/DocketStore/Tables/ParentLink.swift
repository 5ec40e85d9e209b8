/// A many-to-one link from the rows of one table to those of another, and back.
public final class ParentLink: Sendable {
  /// Index of the parent table in the store.
  public let parent: Int
  /// Indexes of the columns that hold the parent's key.
  public let columns: [Int]
  /// Rows whose key names no parent row.
  public let orphanCount: Int
  /// Rows whose key is missing.
  public let unlinkedCount: Int
  /// Number of rows of the child table.
  public let childCount: Int
  /// Number of rows of the parent table.
  public let parentCount: Int

  private let parentBlock: MemoryBlock
  private let offsetBlock: MemoryBlock
  private let childBlock: MemoryBlock?

  init(
    parent: Int, columns: [Int], parentCount: Int, childCount: Int, parentRows: MemoryBlock,
    orphanCount: Int, unlinkedCount: Int
  ) {
    self.parent = parent
    self.columns = columns
    self.parentCount = parentCount
    self.childCount = childCount
    self.orphanCount = orphanCount
    self.unlinkedCount = unlinkedCount
    parentBlock = parentRows
    let rows = parentRows.pointer(Int32.self)
    let offsetBlock = MemoryBlock(UInt32.self, count: parentCount + 1)
    let offsets = offsetBlock.mutable(UInt32.self)
    var previous: Int64 = -1
    var inOrder = true
    for child in 0..<childCount {
      let parent = rows[child]
      if parent < 0 {
        previous = Int64.max
      } else {
        offsets[Int(parent) + 1] += 1
        if Int64(parent) < previous { inOrder = false }
        previous = Int64(parent)
      }
    }
    if parentCount > 0 { for i in 1...parentCount { offsets[i] += offsets[i - 1] } }
    self.offsetBlock = offsetBlock
    if inOrder {
      childBlock = nil
      return
    }
    let linked = parentCount > 0 ? Int(offsets[parentCount]) : 0
    let childBlock = MemoryBlock(UInt32.self, count: linked)
    let children = childBlock.mutable(UInt32.self)
    let nextBlock = MemoryBlock(UInt32.self, count: parentCount + 1)
    let next = nextBlock.mutable(UInt32.self)
    next.update(from: offsets, count: parentCount + 1)
    for child in 0..<childCount where rows[child] >= 0 {
      let parent = Int(rows[child])
      children[Int(next[parent])] = UInt32(child)
      next[parent] += 1
    }
    self.childBlock = childBlock
  }

  /// The parent row of each child row, -1 for orphans and rows without the key; `childCount` long. Valid while
  /// this link lives.
  public var parentRows: UnsafePointer<Int32> { parentBlock.pointer(Int32.self) }

  /// `parentCount + 1` offsets: the children of parent row p are `offsets[p]..<offsets[p + 1]`, child rows
  /// themselves when `children` is nil, else places in `children`. Valid while this link lives.
  public var offsets: UnsafePointer<UInt32> { offsetBlock.pointer(UInt32.self) }

  /// The child rows, parent by parent, ascending within one; nil when the child rows lie in that order. Valid while
  /// this link lives.
  public var children: UnsafePointer<UInt32>? { childBlock?.pointer(UInt32.self) }

  /// The parent row of a child row; -1 when it has none.
  public func parentRow(of child: Int) -> Int32 {
    child >= 0 && child < childCount ? parentRows[child] : -1
  }

  /// The child rows of a parent row, ascending.
  public func children(of parent: Int) -> [Int] {
    guard parent >= 0, parent < parentCount else { return [] }
    let range = Int(offsets[parent])..<Int(offsets[parent + 1])
    guard let children else { return Array(range) }
    return range.map { Int(children[$0]) }
  }
}
