/// A parsed expression. Chains are kept flat, so that a tree is never deeper than what stands in parentheses.
struct Syntax: Hashable, Sendable {
    indirect enum Kind: Hashable, Sendable {
        case literal(Literal)
        /// `{}`
        case empty
        /// A member, or the name of the type that the path begins at.
        case name(String)
        case call(Call)
        case variable(String)
        case this, index, total
        /// What follows a value: `.name`, `.f()`, `[0]`.
        case path(Syntax, [Link])
        case polarity(isMinus: Bool, Syntax)
        /// Operators of one precedence, from left to right.
        case binary(Syntax, [Operation])
        case type(Syntax, [TypeTest])
    }

    struct Call: Hashable, Sendable {
        var name: String
        var arguments: [Syntax]
    }

    struct Link: Hashable, Sendable {
        enum Kind: Hashable, Sendable {
            case name(String)
            case call(Call)
            case item(Syntax)
        }
        var kind: Kind
        var offset: Int

        static func == (one: Link, other: Link) -> Bool { one.kind == other.kind }
        func hash(into hasher: inout Hasher) { hasher.combine(kind) }
    }

    struct Operation: Hashable, Sendable {
        var operation: Operator
        var operand: Syntax
        var offset: Int

        static func == (one: Operation, other: Operation) -> Bool {
            one.operation == other.operation && one.operand == other.operand
        }
        func hash(into hasher: inout Hasher) {
            hasher.combine(operation)
            hasher.combine(operand)
        }
    }

    struct TypeTest: Hashable, Sendable {
        /// `is`; else `as`.
        var isTest: Bool
        var type: TypeName
        var offset: Int

        static func == (one: TypeTest, other: TypeTest) -> Bool {
            one.isTest == other.isTest && one.type == other.type
        }
        func hash(into hasher: inout Hasher) {
            hasher.combine(isTest)
            hasher.combine(type)
        }
    }

    var kind: Kind
    var offset: Int

    /// Equal where they mean the same, wherever they stand.
    static func == (one: Syntax, other: Syntax) -> Bool { one.kind == other.kind }
    func hash(into hasher: inout Hasher) { hasher.combine(kind) }
}

/// A type as an expression names it: `Patient`, `FHIR.Patient`, `System.String`.
struct TypeName: Hashable, Sendable, CustomStringConvertible {
    var space: String?
    var name: String

    var description: String { space.map { "\($0).\(name)" } ?? name }
}
