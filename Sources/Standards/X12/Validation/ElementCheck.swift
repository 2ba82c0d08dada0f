/// The rules of the elements of one segment: types, lengths, characters, dates, codes, what is required and not used,
/// repetitions, components, syntax notes, separators at the end.
struct ElementCheck {
    let guide: X12Guide
    let segment: X12Segment
    /// The segment's node in the guide.
    let node: Int
    let position: Int

    private typealias Place = X12Finding.Place
    private typealias Rule = X12Guide.ElementRule

    func check(_ found: inout [X12Finding]) {
        let rules = guide.elements[guide.rows[node].elements]
        if segment.count > rules.count {
            report(
                Place(element: rules.count + 1), nil, .tooManyElements,
                sent: segment.range(rules.count + 1), 1,
                "more elements than the \(rules.count) of the standard", &found)
        }
        if segment.count > 0, segment.range(segment.count).isEmpty {
            found.append(
                X12Finding(
                    segmentID: segment.idText, position: position, loop: loop,
                    segmentFault: .trailingDelimiters, level: 1,
                    note: "separators after the last element that holds something"))
        }
        for (index, rule) in rules.enumerated() {
            element(Place(element: index + 1), rule, segment.range(index + 1), &found)
        }
        guard guide.rows[node].hasNotes else { return }
        notes(guide.nodes[node].notes, rules, &found, isPresent: { !segment.range($0).isEmpty }) {
            Place(element: $0)
        }
    }

    private var loop: String? { guide.loop(of: node) }

    private func element(
        _ place: Place, _ rule: Rule, _ range: Range<Int>, _ found: inout [X12Finding]
    ) {
        guard !range.isEmpty else {
            if rule.usage == .required { missing(place, rule, &found) }
            return
        }
        guard rule.usage != .notUsed else {
            report(place, rule, .notUsed, sent: range, 2, "not used by the guide", &found)
            return
        }
        // Binary data may hold any byte: a separator in it is none.
        guard rule.kind != .binary else { return }
        let separator = segment.delimiters.repetition
        guard separator != 0, segment.bytes[range].contains(separator) else {
            if rule.isComposite {
                composite(place, rule, range, &found)
            } else {
                value(place, rule, range, &found)
            }
            return
        }
        let parts = segment.bytes[range].split(
            separator: separator, omittingEmptySubsequences: false)
        if parts.count > rule.repeats {
            report(
                place, rule, .tooManyRepetitions, sent: range, 1,
                "\(parts.count) repetitions, at most \(rule.repeats)", &found)
            return
        }
        for (index, part) in parts.enumerated() {
            var place = place
            place.repetition = index + 1
            let range = part.startIndex..<part.endIndex
            if rule.isComposite {
                composite(place, rule, range, &found)
            } else {
                value(place, rule, range, &found)
            }
        }
    }

    // MARK: Composites

    private func composite(
        _ place: Place, _ rule: Rule, _ range: Range<Int>, _ found: inout [X12Finding]
    ) {
        let parts = segment.bytes[range].split(
            separator: segment.delimiters.component, omittingEmptySubsequences: false)
        let rules = guide.elements[rule.components]
        if parts.count > rules.count {
            report(
                place, rule, .tooManyComponents, sent: range, 1,
                "\(parts.count) components, at most \(rules.count)", &found)
        }
        if parts.count > 1, parts.last?.isEmpty == true {
            report(
                place, rule, .compositeTrailingDelimiters, sent: range, 1,
                "separators after the last component that holds something", &found)
        }
        for (index, component) in rules.enumerated() {
            var place = place
            place.component = index + 1
            guard index < parts.count, !parts[index].isEmpty else {
                if component.usage == .required { missing(place, component, &found) }
                continue
            }
            let part = parts[index].startIndex..<parts[index].endIndex
            if component.usage == .notUsed {
                report(place, component, .notUsed, sent: part, 2, "not used by the guide", &found)
            } else {
                let before = index > 0 && index <= parts.count ? parts[index - 1] : []
                value(place, component, part, format: before, &found)
            }
        }
        guard !rule.notes.isEmpty else { return }
        notes(
            Array(guide.notes[rule.notes]), rules, &found,
            isPresent: { $0 <= parts.count && !parts[$0 - 1].isEmpty }
        ) { number in
            var place = place
            place.component = number
            return place
        }
    }

    // MARK: Values

    private func value(
        _ place: Place, _ rule: Rule, _ range: Range<Int>, format: ArraySlice<UInt8>? = nil,
        _ found: inout [X12Finding]
    ) {
        let bytes = segment.bytes[range]
        if place.component == nil, segment.delimiters.component != 0,
            bytes.contains(segment.delimiters.component)
        {
            return report(
                place, rule, .tooManyComponents, sent: range, 1, "has no components", &found)
        }
        guard let fault = ValueCheck.fault(bytes, rule) else {
            return code(place, rule, range, format: format, &found)
        }
        let note =
            switch fault {
            case .tooShort: "shorter than \(rule.min)"
            case .tooLong: "longer than \(rule.max)"
            case .invalidDate: "no such date"
            case .invalidTime: "no such time"
            default: "characters that this type has not"
            }
        report(place, rule, fault, sent: range, 1, note, &found)
    }

    private func code(
        _ place: Place, _ rule: Rule, _ range: Range<Int>, format: ArraySlice<UInt8>?,
        _ found: inout [X12Finding]
    ) {
        let bytes = segment.bytes[range]
        if rule.number == 1251 {
            let format = format ?? segment.bytes[segment.range(place.element - 1)]
            if X12Dates.isPeriod(bytes, format: format) == false {
                let isTime = format.elementsEqual("TM".utf8) || format.elementsEqual("RTM".utf8)
                report(
                    place, rule, isTime ? .invalidTime : .invalidDate, sent: range, 1,
                    "no such date or period in this format", &found)
            }
        }
        guard rule.codes != nil || rule.standardCodes != nil else { return }
        guard let code = PackedCode(bytes) else {
            return report(place, rule, .invalidCode, sent: range, 1, "no such code", &found)
        }
        let isStandard = rule.standardCodes.map { guide.contains($0, code) }
        if let codes = rule.codes {
            guard !guide.contains(codes, code) else { return }
            report(
                place, rule, isStandard == true ? .codeNotUsed : .invalidCode, sent: range, 2,
                "a code that the guide does not allow here", &found)
        } else if isStandard == false {
            report(place, rule, .invalidCode, sent: range, 1, "no such code", &found)
        }
    }

    // MARK: Syntax notes

    private func notes(
        _ notes: [SyntaxNote], _ rules: ArraySlice<Rule>, _ found: inout [X12Finding],
        isPresent: (Int) -> Bool, place: (Int) -> Place
    ) {
        for note in notes {
            let present = note.numbers.filter(isPresent)
            guard note.kind == .oneRequired || !present.isEmpty else { continue }
            let first = note.numbers[0]
            let others = note.numbers.dropFirst()
            var lacking: [Int] = []
            switch note.kind {
            case .paired: lacking = note.numbers.filter { !present.contains($0) }
            case .oneRequired: lacking = present.isEmpty ? [first] : []
            case .conditional where present.contains(first):
                lacking = others.filter { !present.contains($0) }
            case .listConditional where present == [first]: lacking = Array(others.prefix(1))
            case .exclusive where present.count > 1:
                let rule = rules[rules.startIndex + present[1] - 1]
                report(
                    place(present[1]), rule, .excluded, sent: nil, 1,
                    "not together with number \(present[0])", &found)
            default: break
            }
            for number in lacking {
                let rule = rules[rules.startIndex + number - 1]
                // What is required anyway has been told; what is present although not used, too.
                guard rule.usage != .required,
                    !present.allSatisfy({
                        rules[rules.startIndex + $0 - 1].usage == .notUsed
                    }) || present.isEmpty
                else { continue }
                let others = note.numbers.filter { $0 != number }.map(String.init)
                report(
                    place(number), rule, .conditionalMissing, sent: nil, 1,
                    "wanted by number \(others.joined(separator: ", "))", &found)
            }
        }
    }

    // MARK: Reporting

    private func missing(_ place: Place, _ rule: Rule, _ found: inout [X12Finding]) {
        report(place, rule, .requiredMissing, sent: nil, 2, "required and missing", &found)
    }

    private func report(
        _ place: Place, _ rule: Rule?, _ fault: X12ElementFault, sent: Range<Int>?, _ level: Int,
        _ note: String, _ found: inout [X12Finding]
    ) {
        let number = rule.flatMap { $0.isComposite || $0.number == 0 ? nil : $0.number }
        found.append(
            X12Finding(
                segmentID: segment.idText, position: position, loop: loop, place: place,
                elementNumber: number, elementFault: fault,
                badData: sent.map { String(decoding: segment.bytes[$0], as: UTF8.self) },
                level: level, note: note))
    }
}

/// Length and characters of one value by its type (X12.6).
enum ValueCheck {
    static func fault(_ bytes: ArraySlice<UInt8>, _ rule: X12Guide.ElementRule) -> X12ElementFault?
    {
        switch rule.kind {
        case .text, .code:
            if let fault = length(bytes.count, rule) { return fault }
            var hasMore = false
            for byte in bytes {
                guard byte >= 0x20, byte < 0x7F else { return .invalidCharacter }
                if byte != 0x20 { hasMore = true }
            }
            return hasMore ? nil : .invalidCharacter
        case .integer:
            let digits = bytes.first == 0x2D ? bytes.dropFirst() : bytes
            guard !digits.isEmpty, digits.allSatisfy(isDigit) else { return .invalidCharacter }
            return length(digits.count, rule)
        case .decimal: return decimal(bytes, rule)
        case .date:
            if let fault = length(bytes.count, rule) { return fault }
            return X12Dates.isDate(bytes, digits: rule.max == 6 ? 6 : 8) ? nil : .invalidDate
        case .time:
            if let fault = length(bytes.count, rule) { return fault }
            return X12Dates.isTime(bytes) ? nil : .invalidTime
        case .binary, .composite: return nil
        }
    }

    /// An optional sign, digits, at most one point; sign and point do not count.
    private static func decimal(
        _ bytes: ArraySlice<UInt8>, _ rule: X12Guide.ElementRule
    ) -> X12ElementFault? {
        var digits = 0
        var points = 0
        for (index, byte) in bytes.enumerated() {
            if isDigit(byte) {
                digits += 1
            } else if byte == 0x2E {
                points += 1
            } else if byte != 0x2D || index != 0 {
                return .invalidCharacter
            }
        }
        guard digits > 0, points <= 1 else { return .invalidCharacter }
        return length(digits, rule)
    }

    private static func length(_ count: Int, _ rule: X12Guide.ElementRule) -> X12ElementFault? {
        count < rule.min ? .tooShort : count > rule.max ? .tooLong : nil
    }
}
