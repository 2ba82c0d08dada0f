/// The elements of one segment with their names and meanings.
struct ElementReading {
    let segment: X12Segment
    let hidesPeople: Bool
    private let names = X12Names.standard

    init(_ segment: X12Segment, hidesPeople: Bool) {
        self.segment = segment
        self.hidesPeople = hidesPeople
    }

    var elements: [X12ShownElement] {
        guard segment.count > 0 else { return [] }
        let parts = SegmentDictionary.standard.segments[segment.id]?.parts ?? []
        var shown: [X12ShownElement] = []
        for number in 1...segment.count where segment[number].hasContent {
            let part = parts.indices.contains(number - 1) ? parts[number - 1] : nil
            let values =
                part.map { $0.repeats > 1 } == true
                ? segment[number].repetitions : [segment[number]]
            for (index, value) in values.enumerated() where value.hasContent {
                var element = self.element(value, number, isComposite: part?.isComposite == true)
                if values.count > 1 { element.repetition = index + 1 }
                shown.append(element)
            }
        }
        return shown
    }

    private func element(_ value: X12Element, _ number: Int, isComposite: Bool) -> X12ShownElement {
        guard isComposite else { return single(value, number, before: segment[number - 1].text) }
        let components = value.components
        var shown: [X12ShownElement] = []
        for (index, component) in components.enumerated() where component.hasContent {
            let before = index > 0 ? components[index - 1].text : ""
            let kind = components.indices.contains(1) ? components[1].text : nil
            shown.append(
                single(component, number, component: index + 1, before: before, kind: kind))
        }
        return X12ShownElement(
            number: number, name: names.element(segment.idText, number),
            value: hidesPeople ? "" : Self.readable(value), components: shown)
    }

    /// `before` is the neighbour at the left: it names the format of a date (element 1250).
    private func single(
        _ value: X12Element, _ number: Int, component: Int? = nil, before: String,
        kind: String? = nil
    ) -> X12ShownElement {
        let id = segment.idText
        let name = self.name(number, component)
        if hidesPeople,
            X12Redaction.hides(value, of: segment, element: number, component: component)
        {
            return X12ShownElement(
                number: component ?? number, name: name,
                value: Self.length(trimmed(value.text).utf8.count), isHidden: true)
        }
        let text = Self.readable(value)
        var meaning = names.meaning(text, id, number, component: component, kind: kind)
        if let key = X12Names.key(id, number, component: component) {
            switch SegmentDictionary.standard.elements[key]?.kind {
            case .date: meaning = DateMeaning.date(text)
            case .time: meaning = DateMeaning.time(text)
            default: if key == "1251" { meaning = DateMeaning.period(text, format: before) }
            }
        }
        return X12ShownElement(
            number: component ?? number, name: name, value: text, meaning: meaning)
    }

    /// What NM103 is, NM102 says.
    private func name(_ number: Int, _ component: Int?) -> String? {
        if segment.id == "NM1", number == 3 {
            if segment[2] == "1" { return "last name" }
            if segment[2] == "2" { return "organization" }
        }
        return names.element(segment.idText, number, component: component)
    }

    private static func length(_ count: Int) -> String {
        "[\(count) character\(count == 1 ? "" : "s")]"
    }

    /// Of binary data or of what a terminal would take for an order, only how much there is.
    static func readable(_ value: X12Element) -> String {
        let isPlain = value.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
        guard value.count <= 4096, isPlain || value.count <= 80 else {
            return "[\(value.count) bytes]"
        }
        return X12Readable.text(value.text)
    }
}

extension X12Element {
    /// Whether it holds anything but padding.
    fileprivate var hasContent: Bool { utf8.contains { $0 != 0x20 } }
}

extension SegmentDictionary.Part {
    /// Composites are `C` and three digits.
    var isComposite: Bool { key.utf8.first == 0x43 }
}
