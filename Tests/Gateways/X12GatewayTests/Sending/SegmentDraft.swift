import Cases

@testable import X12Gateway

/// A segment in the making: what fields say, and over it what a case has kept of the segment as it was sent.
struct SegmentDraft {
    let id: String
    private var elements: [[String]] = []

    init(_ id: String) { self.id = id }

    init(_ id: String, _ values: [String?]) {
        self.id = id
        elements = values.map { [$0 ?? ""] }
    }

    init(_ kept: KeptSegment) {
        id = kept.name
        elements = kept.elements
    }

    var isEmpty: Bool { elements.allSatisfy { $0.allSatisfy(\.isEmpty) } }

    /// An element's component, both from 1; empty where there is none.
    subscript(number: Int, part: Int = 1) -> String {
        get {
            guard elements.indices.contains(number - 1),
                elements[number - 1].indices.contains(part - 1)
            else { return "" }
            return elements[number - 1][part - 1]
        }
        set {
            while elements.count < number { elements.append([""]) }
            while elements[number - 1].count < part { elements[number - 1].append("") }
            elements[number - 1][part - 1] = newValue
        }
    }

    /// With what is kept in its place.
    mutating func overlay(_ kept: KeptSegment?) {
        for (element, parts) in (kept?.elements ?? []).enumerated() {
            for (part, text) in parts.enumerated() where !text.isEmpty {
                self[element + 1, part + 1] = text
            }
        }
    }

    /// As `SegmentWriter` takes it.
    var values: [String] { elements.map { $0.joined(separator: String(SegmentWriter.component)) } }
}

extension SegmentWriter {
    mutating func segment(_ draft: SegmentDraft) { segment(draft.id, draft.values) }

    mutating func segments(_ kept: [KeptSegment]) {
        for segment in kept { self.segment(SegmentDraft(segment)) }
    }
}

extension [KeptSegment] {
    /// Those of one name.
    func named(_ name: String) -> [KeptSegment] { filter { $0.name == name } }

    func first(_ name: String) -> KeptSegment? { first { $0.name == name } }
}
