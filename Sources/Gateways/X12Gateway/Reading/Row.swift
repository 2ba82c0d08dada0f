import Primitives
import X12

/// A segment with its number in the set; ST is 1.
struct Row {
    let segment: X12Segment
    let position: Int

    var id: String { segment.idText }

    /// The text of an element; nil where nothing was sent.
    subscript(number: Int) -> String? { segment[number].value }

    /// The text of a component, from 1.
    subscript(number: Int, part: Int) -> String? { segment[number].component(part).value }

    func place(_ element: Int? = nil, _ component: Int? = nil) -> Place {
        .x12(segment: position, name: id, element: element, component: component)
    }
}

extension X12TransactionSet {
    var numberedRows: [Row] { enumerated().map { Row(segment: $1, position: $0 + 1) } }
}
