/// Tokens to a tree, by precedence (FHIRPath N1, section 6.7 and appendix A).
struct SyntaxParser {
    private let tokens: [Token]
    private let limits: PathLimits
    private var position = 0
    private var depth = 0

    static func parse(_ text: String, limits: PathLimits = .standard) throws(Fault) -> Syntax {
        var parser = SyntaxParser(
            tokens: try Lexer.tokens(text, limits: limits), limits: limits)
        let syntax = try parser.expression(0)
        guard parser.token.kind == .end else {
            throw parser.fault("an operator or the end is expected, not \(parser.shown)")
        }
        return syntax
    }

    private init(tokens: [Token], limits: PathLimits) {
        self.tokens = tokens
        self.limits = limits
    }

    private var token: Token { tokens[position] }

    private mutating func advance() { position = min(position + 1, tokens.count - 1) }

    private func fault(_ message: String, at offset: Int? = nil) -> Fault {
        Fault(.syntax, message, at: offset ?? token.offset)
    }

    /// The token in words, for messages.
    private var shown: String {
        switch token.kind {
        case .identifier(let text), .symbol(let text): "'\(text)'"
        case .quotedIdentifier(let text): "`\(text)`"
        case .string: "a string"
        case .number(let text): text
        case .date: "a date"
        case .variable(let name): "%\(name)"
        case .special(let name): "$\(name)"
        case .end: "the end"
        }
    }

    private func isSymbol(_ text: String) -> Bool { token.kind == .symbol(text) }

    private mutating func accept(_ symbol: String) -> Bool {
        guard isSymbol(symbol) else { return false }
        advance()
        return true
    }

    private mutating func expect(_ symbol: String, opened: Int? = nil) throws(Fault) {
        guard accept(symbol) else {
            if token.kind == .end, let opened {
                throw fault("'\(symbol)' is missing", at: opened)
            }
            throw fault("'\(symbol)' is expected, not \(shown)")
        }
    }

    /// Everything that goes deeper goes through here; operands only go from loose operators to tight ones.
    private mutating func nested<Value>(
        _ body: (inout SyntaxParser) throws(Fault) -> Value
    ) throws(Fault) -> Value {
        depth += 1
        guard depth <= limits.maxDepth else {
            throw Fault(
                .limit, "nested more than \(limits.maxDepth) levels deep", at: token.offset)
        }
        let value = try body(&self)
        depth -= 1
        return value
    }

    private var operation: Operator? {
        switch token.kind {
        case .symbol(let text), .identifier(let text): Operator(rawValue: text)
        default: nil
        }
    }

    private var typeKeyword: Bool? {
        switch token.kind {
        case .identifier("is"): true
        case .identifier("as"): false
        default: nil
        }
    }

    /// An expression of operators that bind at least as tightly as a precedence.
    private mutating func expression(_ floor: Int) throws(Fault) -> Syntax {
        var left = try unary()
        while true {
            if let operation, operation.precedence > floor {
                left = try operations(left, operation.precedence)
            } else if typeKeyword != nil, Operator.typePrecedence > floor {
                left = try typeTests(left)
            } else {
                return left
            }
        }
    }

    private mutating func operations(_ left: Syntax, _ precedence: Int) throws(Fault) -> Syntax {
        var list: [Syntax.Operation] = []
        while let next = operation, next.precedence == precedence {
            let offset = token.offset
            advance()
            let operand = try expression(precedence)
            list.append(Syntax.Operation(operation: next, operand: operand, offset: offset))
        }
        return Syntax(kind: .binary(left, list), offset: left.offset)
    }

    private mutating func typeTests(_ left: Syntax) throws(Fault) -> Syntax {
        var list: [Syntax.TypeTest] = []
        while let isTest = typeKeyword {
            advance()
            let offset = token.offset
            list.append(Syntax.TypeTest(isTest: isTest, type: try typeName(), offset: offset))
        }
        return Syntax(kind: .type(left, list), offset: left.offset)
    }

    private mutating func typeName() throws(Fault) -> TypeName {
        let first = try identifier("a type's name")
        guard accept(".") else { return TypeName(space: nil, name: first) }
        return TypeName(space: first, name: try identifier("a type's name"))
    }

    private mutating func identifier(_ what: String) throws(Fault) -> String {
        switch token.kind {
        case .identifier(let name) where !Self.isReserved(name):
            advance()
            return name
        case .quotedIdentifier(let name):
            advance()
            return name
        default: throw fault("\(what) is expected, not \(shown)")
        }
    }

    /// Keywords that are no names; `as`, `is`, `in` and `contains` may be (appendix A, rule identifier).
    static func isReserved(_ word: String) -> Bool {
        ["and", "or", "xor", "implies", "div", "mod", "true", "false"].contains(word)
    }

    private mutating func unary() throws(Fault) -> Syntax {
        let offset = token.offset
        for (symbol, isMinus) in [("-", true), ("+", false)] where isSymbol(symbol) {
            advance()
            let operand = try nested { (parser) throws(Fault) in try parser.unary() }
            return Syntax(kind: .polarity(isMinus: isMinus, operand), offset: offset)
        }
        return try path()
    }

    private mutating func path() throws(Fault) -> Syntax {
        let first = try term()
        var links: [Syntax.Link] = []
        while true {
            let offset = token.offset
            if accept(".") {
                let at = token.offset
                let name = try identifier("a name")
                let kind: Syntax.Link.Kind =
                    isSymbol("(") ? .call(try call(name)) : .name(name)
                links.append(Syntax.Link(kind: kind, offset: at))
            } else if accept("[") {
                let index = try nested { (parser) throws(Fault) in try parser.expression(0) }
                try expect("]", opened: offset)
                links.append(Syntax.Link(kind: .item(index), offset: offset))
            } else {
                break
            }
        }
        guard !links.isEmpty else { return first }
        // `(a.b).c` is `a.b.c`.
        if case .path(let inner, let earlier) = first.kind {
            return Syntax(kind: .path(inner, earlier + links), offset: first.offset)
        }
        return Syntax(kind: .path(first, links), offset: first.offset)
    }

    private mutating func call(_ name: String) throws(Fault) -> Syntax.Call {
        let opened = token.offset
        try expect("(")
        var arguments: [Syntax] = []
        if accept(")") { return Syntax.Call(name: name, arguments: []) }
        repeat {
            arguments.append(
                try nested { (parser) throws(Fault) in try parser.expression(0) })
        } while accept(",")
        try expect(")", opened: opened)
        return Syntax.Call(name: name, arguments: arguments)
    }

    private mutating func term() throws(Fault) -> Syntax {
        let offset = token.offset
        func made(_ kind: Syntax.Kind) -> Syntax { Syntax(kind: kind, offset: offset) }
        switch token.kind {
        case .string(let text): advance(); return made(.literal(.string(text)))
        case .number(let text): advance(); return made(.literal(try number(text, offset)))
        case .date(let value): advance(); return made(.literal(.temporal(value)))
        case .variable(let name): advance(); return made(.variable(name))
        case .special(let name):
            advance()
            return made(name == "this" ? .this : name == "index" ? .index : .total)
        case .identifier("true"): advance(); return made(.literal(.boolean(true)))
        case .identifier("false"): advance(); return made(.literal(.boolean(false)))
        case .symbol("("):
            advance()
            let inner = try nested { (parser) throws(Fault) in try parser.expression(0) }
            try expect(")", opened: offset)
            return inner
        case .symbol("{"):
            advance()
            try expect("}")
            return made(.empty)
        default:
            let name = try identifier("a value")
            return made(isSymbol("(") ? .call(try call(name)) : .name(name))
        }
    }

    /// A number, or a quantity where a unit follows (section 4.1.8).
    private mutating func number(_ text: String, _ offset: Int) throws(Fault) -> Literal {
        guard let value = Number(text) else {
            throw fault("\(text) has too many digits", at: offset)
        }
        switch token.kind {
        case .string(let unit):
            advance()
            return .quantity(Quantity(value: value, unit: unit))
        case .identifier(let word):
            if let unit = CalendarUnit(word: word) {
                advance()
                return .quantity(Quantity(value: value, calendar: unit, word: word))
            }
        default: break
        }
        if text.utf8.contains(UInt8(ascii: ".")) { return .decimal(value) }
        // The least Integer is a sign before one that is too large by one.
        let isNegated = position >= 2 && tokens[position - 2].kind == .symbol("-")
        guard let whole = Int(text), whole <= Int(Int32.max) + (isNegated ? 1 : 0) else {
            throw fault("\(text) is larger than an Integer can be (2147483647)", at: offset)
        }
        return .integer(whole)
    }
}
