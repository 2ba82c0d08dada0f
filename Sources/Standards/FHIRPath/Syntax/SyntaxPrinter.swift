/// A tree to text: with the fewest parentheses, and read again it is the same tree.
struct SyntaxPrinter {
    static func text(_ syntax: Syntax) -> String { print(syntax, 0) }

    private static func print(_ syntax: Syntax, _ floor: Int) -> String {
        switch syntax.kind {
        case .literal(let literal): return print(literal)
        case .empty: return "{}"
        case .name(let name): return Self.name(name)
        case .call(let call): return print(call)
        case .variable(let name):
            return "%" + Self.name(name, always: ["as", "is", "in", "contains"])
        case .this: return "$this"
        case .index: return "$index"
        case .total: return "$total"
        case .path(let first, let links):
            return print(first, Operator.polarityPrecedence) + links.map(print).joined()
        case .polarity(let isMinus, let operand):
            let text = (isMinus ? "-" : "+") + print(operand, Operator.polarityPrecedence - 1)
            return floor >= Operator.polarityPrecedence ? "(\(text))" : text
        case .binary(let first, let operations):
            guard let precedence = operations.first?.operation.precedence else { return "" }
            var text = print(first, precedence)
            for operation in operations {
                text += " \(operation.operation.rawValue) \(print(operation.operand, precedence))"
            }
            return floor >= precedence ? "(\(text))" : text
        case .type(let first, let tests):
            var text = print(first, Operator.typePrecedence)
            for test in tests {
                let space = test.type.space.map { name($0) + "." } ?? ""
                text += (test.isTest ? " is " : " as ") + space + name(test.type.name)
            }
            return floor >= Operator.typePrecedence ? "(\(text))" : text
        }
    }

    private static func print(_ link: Syntax.Link) -> String {
        switch link.kind {
        case .name(let name): "." + Self.name(name)
        case .call(let call): "." + print(call)
        case .item(let index): "[" + print(index, 0) + "]"
        }
    }

    private static func print(_ call: Syntax.Call) -> String {
        name(call.name) + "(" + call.arguments.map { print($0, 0) }.joined(separator: ", ") + ")"
    }

    private static func print(_ literal: Literal) -> String {
        switch literal {
        case .boolean(let value): value ? "true" : "false"
        case .string(let text): quoted(text, "'")
        case .integer(let value): String(value)
        case .decimal(let value): value.description
        case .temporal(let value): "@" + value.literal
        case .quantity(let value):
            value.isCalendar
                ? "\(value.value) \(value.unit)" : "\(value.value) \(quoted(value.unit, "'"))"
        }
    }

    private static func name(_ name: String, always: Set<String> = []) -> String {
        var bytes = name.utf8.makeIterator()
        guard let first = bytes.next(), Lexer.startsWord(first),
            name.utf8.allSatisfy({ Lexer.startsWord($0) || Lexer.isDigit($0) }),
            !SyntaxParser.isReserved(name), !always.contains(name)
        else { return quoted(name, "`") }
        return name
    }

    static func quoted(_ text: String, _ quote: Character) -> String {
        var result = String(quote)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\u{0C}": result += "\\f"
            case _ where Character(scalar) == quote: result += "\\\(quote)"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + String(quote)
    }
}
