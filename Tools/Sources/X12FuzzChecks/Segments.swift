public import X12

/// The elements of a segment are its bytes, and their parts are theirs.
public func visit(_ segment: X12Segment) {
    var length = 0
    for number in 0...segment.count {
        length += segment[number].count + 1
        for part in segment[number].repetitions {
            for (index, component) in part.components.enumerated() {
                precondition(part.component(index + 1).utf8.elementsEqual(component.utf8))
            }
        }
    }
    precondition(length - 1 == segment.byteCount, "the elements are not the segment")
}
