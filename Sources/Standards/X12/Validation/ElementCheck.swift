/// The rules of the elements of one segment: types, lengths, characters, dates, codes, what is required and not used,
/// repetitions, components, syntax notes, separators at the end.
///
/// A sound segment costs no allocation: values are ranges of bytes, and only a finding makes texts.
struct ElementCheck {
    let guide: X12Guide
    let segment: SegmentBytes
    /// The segment's node in the guide.
    let node: Int
    let position: Int

    /// Where a value stands: element, component and repetition; 0 where it is not one of several.
    struct Spot {
        var element: Int
        var component = 0
        var repetition = 0
    }

    typealias Rule = X12Guide.ElementRule

    func check(_ found: inout [X12Finding]) {
        let foundBefore = found.count
        let row = guide.rows[node]
        let ruleCount = row.elements.count
        if segment.count > ruleCount {
            report(
                Spot(element: ruleCount + 1), nil, .tooManyElements,
                sent: segment.range(ruleCount + 1), 1,
                "more elements than the \(ruleCount) of the standard", &found)
        }
        if segment.count > 0, segment.range(segment.count).isEmpty { trailing(&found) }
        var present: UInt64 = 0
        var number = 1
        while number <= ruleCount {
            let range = segment.range(number)
            if !range.isEmpty { present |= 1 &<< UInt64(number) }
            element(
                number, guide.elements[Int(row.elements.lower) &+ number &- 1], range, &found)
            number &+= 1
        }
        if !row.notes.isEmpty {
            notes(row.notes, present, rules: row.elements, Spot(element: 0), &found)
        }
        if segment.count == 0, found.count == foundBefore { empty(&found) }
    }

    private func element(
        _ number: Int, _ rule: Rule, _ range: Range<Int>, _ found: inout [X12Finding]
    ) {
        guard !range.isEmpty else {
            if rule.usage == .required { missing(Spot(element: number), rule, &found) }
            return
        }
        guard rule.usage != .notUsed else {
            return report(
                Spot(element: number), rule, .notUsed, sent: range, 2, "not used by the guide",
                &found)
        }
        // Binary data may hold any byte: a separator in it is none.
        guard rule.kind != .binary else { return }
        let separator = segment.delimiters.repetition
        if separator != 0, segment.count(of: separator, in: range) > 0 {
            repetitions(number, rule, range, separator, &found)
        } else {
            one(Spot(element: number), rule, range, &found)
        }
    }

    private func repetitions(
        _ number: Int, _ rule: Rule, _ range: Range<Int>, _ separator: UInt8,
        _ found: inout [X12Finding]
    ) {
        let count = segment.count(of: separator, in: range) + 1
        guard count <= rule.repeats else {
            return report(
                Spot(element: number), rule, .tooManyRepetitions, sent: range, 1,
                "\(count) repetitions, at most \(rule.repeats)", &found)
        }
        var lower = range.lowerBound
        for repetition in 1...count {
            var upper = lower
            while upper < range.upperBound, segment.bytes[upper] != separator { upper += 1 }
            one(Spot(element: number, repetition: repetition), rule, lower..<upper, &found)
            lower = upper + 1
        }
    }

    private func one(
        _ spot: Spot, _ rule: Rule, _ range: Range<Int>, _ found: inout [X12Finding]
    ) {
        if rule.isComposite {
            composite(spot, rule, range, &found)
        } else {
            value(spot, rule, range, format: nil, &found)
        }
    }

    // MARK: Composites

    private func composite(
        _ spot: Spot, _ rule: Rule, _ range: Range<Int>, _ found: inout [X12Finding]
    ) {
        let separator = segment.delimiters.component
        let count = segment.count(of: separator, in: range) + 1
        if count > rule.components.count {
            report(
                spot, rule, .tooManyComponents, sent: range, 1,
                "\(count) components, at most \(rule.components.count)", &found)
        }
        if count > 1, segment.bytes[range.upperBound - 1] == separator {
            report(
                spot, rule, .compositeTrailingDelimiters, sent: range, 1,
                "separators after the last component that holds something", &found)
        }
        var spot = spot
        var present: UInt64 = 0
        var before = range.lowerBound..<range.lowerBound
        var cursor = range.lowerBound
        for number in 1...rule.components.count {
            let component = guide.elements[Int(rule.components.lower) &+ number &- 1]
            var part = range.upperBound..<range.upperBound
            if number <= count {
                part = segment.upToSeparator(cursor, range.upperBound)
                cursor = part.upperBound &+ 1
            }
            spot.component = number
            if part.isEmpty {
                if component.usage == .required { missing(spot, component, &found) }
            } else {
                present |= 1 &<< UInt64(number)
                if component.usage == .notUsed {
                    report(
                        spot, component, .notUsed, sent: part, 2, "not used by the guide", &found)
                } else {
                    value(spot, component, part, format: before, &found)
                }
            }
            before = part
        }
        if !rule.notes.isEmpty { notes(rule.notes, present, rules: rule.components, spot, &found) }
    }

    // MARK: Values

    private func value(
        _ spot: Spot, _ rule: Rule, _ range: Range<Int>, format: Range<Int>?,
        _ found: inout [X12Finding]
    ) {
        let separator = segment.delimiters.component
        if spot.component == 0, separator != 0, segment.count(of: separator, in: range) > 0 {
            return report(
                spot, rule, .tooManyComponents, sent: range, 1, "has no components", &found)
        }
        if let fault = ValueCheck.fault(segment.view(range), rule) {
            return report(spot, rule, fault, sent: range, 1, ValueCheck.note(fault, rule), &found)
        }
        if rule.number == 1251 {
            period(spot, rule, range, format ?? segment.range(spot.element - 1), &found)
        }
        guard !rule.codes.isEmpty || !rule.standardCodes.isEmpty else { return }
        code(spot, rule, range, &found)
    }

    private func period(
        _ spot: Spot, _ rule: Rule, _ range: Range<Int>, _ format: Range<Int>,
        _ found: inout [X12Finding]
    ) {
        let format = segment.code(format)
        guard X12Dates.isPeriod(segment.view(range), format: format) == false else { return }
        report(
            spot, rule, format == "TM" || format == "RTM" ? .invalidTime : .invalidDate,
            sent: range, 1, "no such date or period in this format", &found)
    }

    private func code(
        _ spot: Spot, _ rule: Rule, _ range: Range<Int>, _ found: inout [X12Finding]
    ) {
        guard let code = segment.code(range) else {
            return report(spot, rule, .invalidCode, sent: range, 1, "no such code", &found)
        }
        if !rule.codes.isEmpty {
            guard !guide.contains(rule.codes, code) else { return }
            let isStandard = guide.contains(rule.standardCodes, code)
            report(
                spot, rule, isStandard ? .codeNotUsed : .invalidCode, sent: range, 2,
                "a code that the guide does not allow here", &found)
        } else if !guide.contains(rule.standardCodes, code) {
            report(spot, rule, .invalidCode, sent: range, 1, "no such code", &found)
        }
    }

    // MARK: Syntax notes

    private func notes(
        _ notes: RowRange, _ present: UInt64, rules: RowRange, _ spot: Spot,
        _ found: inout [X12Finding]
    ) {
        for index in notes.range where !guide.noteMasks[index].holds(present) {
            broken(guide.notes[index], present, rules: rules, spot, &found)
        }
    }

    /// A note that does not hold. `spot` is the composite's; its element is 0 where the note is the segment's.
    private func broken(
        _ note: SyntaxNote, _ bits: UInt64, rules: RowRange, _ spot: Spot,
        _ found: inout [X12Finding]
    ) {
        func rule(_ number: Int) -> Rule { guide.elements[Int(rules.lower) + number - 1] }
        func place(_ number: Int) -> Spot {
            guard spot.element > 0 else { return Spot(element: number) }
            return Spot(element: spot.element, component: number, repetition: spot.repetition)
        }
        let present = note.numbers.filter { bits & 1 << UInt64($0) != 0 }
        let absent = note.numbers.filter { bits & 1 << UInt64($0) == 0 }
        var lacking = absent
        switch note.kind {
        case .paired, .conditional: break
        case .oneRequired: lacking = [note.numbers[0]]
        case .listConditional: lacking = Array(absent.prefix(1))
        case .exclusive:
            return report(
                place(present[1]), rule(present[1]), .excluded, sent: nil, 1,
                "not together with number \(present[0])", &found)
        }
        for number in lacking {
            // What is required anyway has been told; what is present although not used, too.
            guard rule(number).usage != .required,
                !present.allSatisfy({ rule($0).usage == .notUsed }) || present.isEmpty
            else { continue }
            let others = note.numbers.filter { $0 != number }.map(String.init)
            report(
                place(number), rule(number), .conditionalMissing, sent: nil, 1,
                "wanted by number \(others.joined(separator: ", "))", &found)
        }
    }

    // MARK: Reporting

    // Not inlined: what is rare must not be in the way of what is not.

    /// A name alone is no segment, even where no single element is required (X12.6: at least one element).
    @inline(never)
    private func empty(_ found: inout [X12Finding]) {
        found.append(
            X12Finding(
                segmentID: segment.text(segment.range(0)), position: position,
                loop: guide.loop(of: node), level: 1, note: "a segment without any element"))
    }

    @inline(never)
    private func trailing(_ found: inout [X12Finding]) {
        found.append(
            X12Finding(
                segmentID: segment.text(segment.range(0)), position: position,
                loop: guide.loop(of: node), segmentFault: .trailingDelimiters, level: 1,
                note: "separators after the last element that holds something"))
    }

    @inline(never)
    private func missing(_ spot: Spot, _ rule: Rule, _ found: inout [X12Finding]) {
        report(spot, rule, .requiredMissing, sent: nil, 2, "required and missing", &found)
    }

    @inline(never)
    private func report(
        _ spot: Spot, _ rule: Rule?, _ fault: X12ElementFault, sent: Range<Int>?, _ level: Int,
        _ note: @autoclosure () -> String, _ found: inout [X12Finding]
    ) {
        let number = rule.flatMap { $0.isComposite || $0.number == 0 ? nil : Int($0.number) }
        found.append(
            X12Finding(
                segmentID: segment.text(segment.range(0)), position: position,
                loop: guide.loop(of: node),
                place: X12Finding.Place(
                    element: spot.element, component: spot.component == 0 ? nil : spot.component,
                    repetition: spot.repetition == 0 ? nil : spot.repetition),
                elementNumber: number, elementFault: fault,
                badData: sent.map { segment.text($0.prefix(X12Finding.badDataMax)) }, level: level,
                note: note()))
    }
}
