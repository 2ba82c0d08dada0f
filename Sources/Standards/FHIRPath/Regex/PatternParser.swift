/// The text of a regular expression to a tree.
struct PatternParser {
    indirect enum Tree: Sendable {
        case empty
        case set(CharacterSet)
        case sequence([Tree])
        case choice([Tree])
        case group(Tree, Int?)
        case `repeat`(Tree, ClosedRange<Int>?, from: Int, isLazy: Bool)
        case start, end
        case wordBoundary(isNegated: Bool)
    }

    private let scalars: [Unicode.Scalar]
    private var position = 0
    private var depth = 0
    private(set) var groupCount = 1
    private(set) var groupNames: [String: Int] = [:]

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    private func fault(_ message: String, at offset: Int? = nil) -> PatternError {
        PatternError(message: message, offset: offset ?? position)
    }

    private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    private mutating func accept(_ text: String) -> Bool {
        let wanted = Array(text.unicodeScalars)
        guard scalars[position...].starts(with: wanted) else { return false }
        position += wanted.count
        return true
    }

    mutating func parse() throws(PatternError) -> Tree {
        let tree = try choice()
        guard position == scalars.count else { throw fault("')' closes nothing") }
        return tree
    }

    private mutating func choice() throws(PatternError) -> Tree {
        depth += 1
        defer { depth -= 1 }
        guard depth <= 32 else { throw fault("groups are nested more than 32 deep") }
        var branches = [try sequence()]
        while accept("|") { branches.append(try sequence()) }
        return branches.count == 1 ? branches[0] : .choice(branches)
    }

    private mutating func sequence() throws(PatternError) -> Tree {
        var parts: [Tree] = []
        while let scalar = next, scalar != "|", scalar != ")" {
            let atom = try atom()
            parts.append(try quantified(atom))
        }
        return parts.isEmpty ? .empty : .sequence(parts)
    }

    private mutating func quantified(_ atom: Tree) throws(PatternError) -> Tree {
        let start = position
        guard let (low, high) = try quantifier() else { return atom }
        let isLazy = accept("?")
        guard !accept("+") else {
            throw fault("possessive quantifiers are not in the subset", at: start)
        }
        guard try quantifier() == nil else {
            throw fault("a quantifier of a quantifier", at: start)
        }
        switch atom {
        case .start, .end, .wordBoundary: throw fault("there is nothing to repeat", at: start)
        default: break
        }
        return .repeat(atom, high.map { low...$0 }, from: low, isLazy: isLazy)
    }

    /// How often: at least, and at most where there is a limit.
    private mutating func quantifier() throws(PatternError) -> (Int, Int?)? {
        let start = position
        if accept("*") { return (0, nil) }
        if accept("+") { return (1, nil) }
        if accept("?") { return (0, 1) }
        guard accept("{") else { return nil }
        guard let low = digits() else {
            // A brace that is no quantifier stands for itself.
            position = start
            return nil
        }
        var high: Int? = low
        if accept(",") { high = digits() }
        guard accept("}") else {
            position = start
            return nil
        }
        guard low <= 1_000, (high ?? low) <= 1_000, (high ?? low) >= low else {
            throw fault("a count is at most 1000, and the first is not the larger", at: start)
        }
        return (low, high)
    }

    private mutating func digits() -> Int? {
        let start = position
        while let scalar = next, ("0"..."9").contains(scalar), position - start < 6 {
            position += 1
        }
        return Int(String(String.UnicodeScalarView(scalars[start..<position])))
    }

    private mutating func atom() throws(PatternError) -> Tree {
        let start = position
        if accept("(") { return try group(start) }
        if accept("[") { return .set(try bracket(start)) }
        if accept("\\") { return try escape(start) }
        if accept(".") { return .set(.any) }
        if accept("^") { return .start }
        if accept("$") { return .end }
        guard let scalar = next else { throw fault("the pattern ends too early") }
        guard !"*+?".unicodeScalars.contains(scalar) else {
            throw fault("there is nothing to repeat")
        }
        if scalar == "{" {
            let before = position
            guard try quantifier() == nil else {
                throw fault("there is nothing to repeat", at: before)
            }
        }
        position += 1
        return .set(.one(scalar))
    }

    private mutating func group(_ start: Int) throws(PatternError) -> Tree {
        var index: Int?
        if accept("?") {
            if accept("<=") || accept("<!") || accept("=") || accept("!") || accept(">") {
                throw fault("looking ahead or back is not in the subset", at: start)
            }
            if accept("<") || accept("P<") || accept("'") {
                index = groupCount
                groupNames[try groupName(start)] = groupCount
                groupCount += 1
            } else if !accept(":") {
                throw fault("flags within a pattern are not in the subset", at: start)
            }
        } else {
            index = groupCount
            groupCount += 1
        }
        guard groupCount <= 32 else { throw fault("more than 31 groups", at: start) }
        let tree = try choice()
        guard accept(")") else { throw fault("')' is missing", at: start) }
        return .group(tree, index)
    }

    private mutating func groupName(_ start: Int) throws(PatternError) -> String {
        var name = ""
        while let scalar = next, CharacterSet.isIn(.word, scalar) {
            name.unicodeScalars.append(scalar)
            position += 1
        }
        guard !name.isEmpty, accept(">") || accept("'") else {
            throw fault("a group's name is not finished", at: start)
        }
        return name
    }

    private mutating func escape(_ start: Int) throws(PatternError) -> Tree {
        if accept("b") { return .wordBoundary(isNegated: false) }
        if accept("B") { return .wordBoundary(isNegated: true) }
        if accept("A") { return .start }
        if accept("z") || accept("Z") { return .end }
        if let scalar = next, ("1"..."9").contains(scalar) || scalar == "k" {
            throw fault("back references are not in the subset", at: start)
        }
        return .set(try escapedSet(start))
    }

    /// What may stand behind a backslash within brackets and without.
    private mutating func escapedSet(_ start: Int) throws(PatternError) -> CharacterSet {
        guard let scalar = next else { throw fault("an escape is not finished", at: start) }
        position += 1
        func classes(_ kind: CharacterSet.Class, _ isNegated: Bool) -> CharacterSet {
            CharacterSet(classes: [(kind, isNegated)])
        }
        switch scalar {
        case "d": return classes(.digit, false)
        case "D": return classes(.digit, true)
        case "w": return classes(.word, false)
        case "W": return classes(.word, true)
        case "s": return classes(.space, false)
        case "S": return classes(.space, true)
        case "n": return .one("\n")
        case "r": return .one("\r")
        case "t": return .one("\t")
        case "f": return .one("\u{0C}")
        case "v": return .one("\u{0B}")
        case "0": return .one("\u{00}")
        case "x": return .one(try hex(2, start))
        case "u": return .one(try hex(4, start))
        case "p", "P": return try property(isNegated: scalar == "P", start)
        default:
            guard !CharacterSet.isIn(.word, scalar) else {
                throw fault("there is no escape '\\\(scalar)' in the subset", at: start)
            }
            return .one(scalar)
        }
    }

    private mutating func hex(_ count: Int, _ start: Int) throws(PatternError) -> Unicode.Scalar {
        let end = min(position + count, scalars.count)
        let text = String(String.UnicodeScalarView(scalars[position..<end]))
        guard end == position + count, !text.hasPrefix("+"), !text.hasPrefix("-"),
            let scalar = UInt32(text, radix: 16).flatMap({ Unicode.Scalar($0) })
        else { throw fault("\(count) hexadecimal digits of a character are expected", at: start) }
        position = end
        return scalar
    }

    private mutating func property(isNegated: Bool, _ start: Int) throws(PatternError)
        -> CharacterSet
    {
        let kinds: [String: CharacterSet.Class] = [
            "L": .letter, "Lu": .upper, "Ll": .lower, "N": .number, "Nd": .number,
            "P": .punctuation, "S": .symbol, "M": .mark,
        ]
        var name = ""
        let isBraced = accept("{")
        while let scalar = next, CharacterSet.isIn(.word, scalar), isBraced || name.isEmpty {
            name.unicodeScalars.append(scalar)
            position += 1
        }
        guard let kind = kinds[name], !isBraced || accept("}") else {
            throw fault("of properties the subset has L, Lu, Ll, N, Nd, P, S and M", at: start)
        }
        return CharacterSet(classes: [(kind, isNegated)])
    }

    private mutating func bracket(_ start: Int) throws(PatternError) -> CharacterSet {
        var set = CharacterSet(isNegated: accept("^"))
        var isFirst = true
        while let scalar = next {
            if scalar == "]", !isFirst {
                position += 1
                return set
            }
            isFirst = false
            guard !accept("[:"), !accept("&&") else {
                throw fault("named classes and intersections are not in the subset", at: start)
            }
            let low = try bracketItem(start)
            guard low.classes.isEmpty, let from = low.ranges.first?.lowerBound,
                next == "-", position + 1 < scalars.count, scalars[position + 1] != "]"
            else {
                set.ranges += low.ranges
                set.classes += low.classes
                continue
            }
            position += 1
            let high = try bracketItem(start)
            guard high.classes.isEmpty, let to = high.ranges.first?.lowerBound, from <= to else {
                throw fault("a range's end is before its start", at: start)
            }
            set.ranges.append(from...to)
        }
        throw fault("']' is missing", at: start)
    }

    private mutating func bracketItem(_ start: Int) throws(PatternError) -> CharacterSet {
        if accept("\\") {
            if accept("b") { return .one("\u{08}") }
            return try escapedSet(position - 1)
        }
        guard let scalar = next else { throw fault("']' is missing", at: start) }
        position += 1
        return .one(scalar)
    }
}
