/// What a guide calls its loops and segments, and what it allows at a place.
public struct X12GuideNames: Sendable {
    private let guide: X12Guide
    private let names = X12Names.standard

    /// `278 request`, as a report names it.
    public init?(_ name: String?, shelf: X12GuideShelf = .standard) {
        guard let guide = shelf.guides.first(where: { $0.name == name }) else { return nil }
        self.guide = guide
    }

    public func loop(_ id: String) -> String? {
        guide.nodes.dropFirst().first { $0.isLoop && $0.loop == id }?.name
    }

    /// The name of a segment where it stands; of several of one id, that which its qualifier says.
    public func segment(_ segment: X12Segment?, id: String, loop: String?) -> String? {
        let same = nodes(id, loop)
        let fitting = segment.flatMap { segment in same.first { guide.fits(segment, $0) } }
        return (fitting ?? (same.count == 1 ? same.first : nil)).map { guide.nodes[$0].name }
            ?? names.segment(id)
    }

    /// The loop of a segment of a set, and what the segment is called there; nil where it has no place.
    public func home(of position: Int, in set: X12TransactionSet) -> (loop: String?, name: String)?
    {
        for turn in X12Outline(Array(set), guide: guide).turns {
            for case .segment(let index, let node?) in turn.items where index == position - 1 {
                return (guide.nodes[node].loopID, guide.nodes[node].name)
            }
        }
        return nil
    }

    public func facts(
        _ id: String, loop: String?, _ place: X12Finding.Place, in segment: X12Segment?
    ) -> X12ElementFacts? {
        var nodes = nodes(id, loop)
        if let segment, let fitting = nodes.first(where: { guide.fits(segment, $0) }) {
            nodes = [fitting]
        }
        var facts: X12ElementFacts?
        for node in nodes {
            let rules = guide.elements[guide.nodes[node].elements]
            guard place.element <= rules.count else { continue }
            var rule = rules[rules.startIndex + place.element - 1]
            if let component = place.component {
                guard component <= rule.components.count else { continue }
                rule = guide.elements[rule.components.range.lowerBound + component - 1]
            }
            var found = facts ?? X12ElementFacts(kind: Self.kind(rule.kind))
            found.min = Int(rule.min)
            found.max = Int(rule.max)
            let known = Set(found.codes.map(\.code))
            for code in guide.codes[rule.codes.range].map(\.text)
            where !known.contains(code) {
                let kind = place.component == nil ? nil : segment?[place.element].component(2).text
                found.codes.append(
                    (
                        code,
                        names.meaning(
                            code, id, place.element, component: place.component, kind: kind)
                    ))
            }
            facts = found
        }
        return facts
    }

    private func nodes(_ id: String, _ loop: String?) -> [Int] {
        guide.nodes.indices.filter {
            !guide.nodes[$0].isLoop && guide.nodes[$0].id == X12SegmentID(id)
                && guide.nodes[$0].loop == (loop ?? "")
        }
    }

    private static func kind(_ kind: ElementKind) -> X12ElementFacts.Kind {
        switch kind {
        case .text: .text
        case .code: .code
        case .date: .date
        case .time: .time
        case .integer, .decimal: .number
        case .binary, .composite: .other
        }
    }
}
