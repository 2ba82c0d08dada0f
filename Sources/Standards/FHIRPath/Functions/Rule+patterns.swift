/// `matches`, `matchesFull`, `replaceMatches`: FHIRPath N1, sections 5.6.10 and 5.6.11.
///
/// A pattern that is written in the expression is compiled with it, and refused with it.
extension Rule {
    static let patterns: [Rule] = [
        matching("matches", isWhole: false),
        matching("matchesFull", isWhole: true),
        Rule("replaceMatches", 2...2) { (site) throws(Fault) in
            let (input, offset) = (site.input, site.offset)
            let pattern = try pattern(site)
            let replacement = try site.step(1)
            return { (scope) throws(Fault) in
                let place = scope.place(offset)
                guard let text = try input(scope).string(place),
                    let pattern = try pattern(scope),
                    let replacement = try replacement(scope).string(place)
                else { return .none }
                return .string(try replace(text, pattern, replacement, place))
            }
        },
    ]

    private static func matching(_ name: String, isWhole: Bool) -> Rule {
        Rule(name, 1...1) { (site) throws(Fault) in
            let (input, offset) = (site.input, site.offset)
            let pattern = try pattern(site)
            return { (scope) throws(Fault) in
                let place = scope.place(offset)
                guard let text = try input(scope).string(place), let pattern = try pattern(scope)
                else { return .none }
                let scalars = Array(text.unicodeScalars)
                try charge(scalars.count, pattern, place)
                var test = PatternTest(pattern, scalars)
                return .one(.boolean(test.matches(isWhole: isWhole)))
            }
        }
    }

    /// A character costs at most one walk through the program.
    private static func charge(_ count: Int, _ pattern: Pattern, _ place: Place) throws(Fault) {
        try place.run.spend(count * pattern.program.count / 32 + 1, at: place.offset)
    }

    private static func pattern(
        _ site: CallSite
    ) throws(Fault) -> @Sendable (Scope) throws(Fault) -> Pattern? {
        if let text = site.literal(0) {
            let pattern = try compile(text, .semantic, at: site.arguments[0].offset)
            return { _ in pattern }
        }
        let step = try site.step(0)
        let offset = site.arguments[0].offset
        return { (scope) throws(Fault) in
            guard let text = try step(scope).string(scope.place(offset)) else { return nil }
            try scope.run.spend(text.utf8.count * 4, at: offset)
            return try compile(text, .execution, at: offset)
        }
    }

    private static func compile(
        _ text: String, _ kind: PathError.Kind, at offset: Int
    ) throws(Fault) -> Pattern {
        do throws(PatternError) {
            return try Pattern(text)
        } catch {
            let place = " (character \(error.offset + 1) of the pattern)"
            throw Fault(
                kind, "the pattern can not be used: \(error.message)\(place)", at: offset)
        }
    }

    private static func replace(
        _ text: String, _ pattern: Pattern, _ replacement: String, _ place: Place
    ) throws(Fault) -> String {
        let scalars = Array(text.unicodeScalars)
        let parts = Replacement.parse(replacement, pattern)
        var machine = PatternMachine(pattern, scalars)
        var result = String.UnicodeScalarView()
        var position = 0
        var charged = 0
        while position <= scalars.count, let slots = machine.match(from: position) {
            // One that ran to the end and found nothing is charged like one that found something there.
            try place.run.spend((machine.work - charged) / 8 + 1, at: place.offset)
            charged = machine.work
            let (start, end) = (slots[0], slots[1])
            result.append(contentsOf: scalars[position..<start])
            // An empty match replaces nothing, as HL7's suite has it (testReplaceMatches2).
            if end > start {
                for part in parts { result.append(contentsOf: part.text(scalars, slots)) }
            } else if start < scalars.count {
                result.append(scalars[start])
            }
            position = max(end, start + 1)
            if result.count > place.run.host.limits.maxStringBytes { break }
        }
        if position < scalars.count { result.append(contentsOf: scalars[position...]) }
        return try place.run.check(String(result), at: place.offset)
    }

    /// A piece of a replacement: text, or what a group has matched.
    private enum Replacement {
        case text(String)
        case group(Int)

        func text(_ scalars: [Unicode.Scalar], _ slots: [Int]) -> [Unicode.Scalar] {
            switch self {
            case .text(let text): return Array(text.unicodeScalars)
            case .group(let index):
                let (start, end) = (slots[index * 2], slots[index * 2 + 1])
                return start < 0 || end < start ? [] : Array(scalars[start..<end])
            }
        }

        /// `$1`, `${1}`, `${name}`; `\$` is a dollar sign.
        static func parse(_ text: String, _ pattern: Pattern) -> [Replacement] {
            var parts: [Replacement] = []
            var plain = ""
            var rest = text[...]
            while let character = rest.popFirst() {
                if character == "\\", let next = rest.popFirst() {
                    plain.append(next)
                } else if character == "$", let index = group(&rest, pattern) {
                    parts += [.text(plain), .group(index)]
                    plain = ""
                } else {
                    plain.append(character)
                }
            }
            return parts + [.text(plain)]
        }

        private static func group(_ rest: inout Substring, _ pattern: Pattern) -> Int? {
            if rest.first == "{", let end = rest.firstIndex(of: "}") {
                let name = String(rest[rest.index(after: rest.startIndex)..<end])
                guard let index = pattern.groupNames[name] ?? Int(name), index >= 0,
                    index < pattern.groupCount
                else { return nil }
                rest = rest[rest.index(after: end)...]
                return index
            }
            guard let digit = rest.first, digit.isASCII, let index = digit.wholeNumberValue,
                index < pattern.groupCount
            else { return nil }
            rest = rest.dropFirst()
            return index
        }
    }
}
