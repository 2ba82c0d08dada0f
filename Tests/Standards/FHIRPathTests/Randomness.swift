@testable import FHIRPath

/// Random trees that a text can have: the same for the same seed (SplitMix64).
struct Randomness: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    private mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: 0..<values.count, using: &self)]
    }

    private mutating func name() -> String {
        pick([
            "name", "given", "and", "is", "contains", "a b", "x'y", "día", "_1", "as", "x`y",
            "days",
        ])
    }

    mutating func syntax(depth: Int) -> Syntax {
        func made(_ kind: Syntax.Kind) -> Syntax { Syntax(kind: kind, offset: 0) }
        switch depth <= 0
            ? Int.random(in: 0..<5, using: &self) : Int.random(in: 0..<9, using: &self)
        {
        case 0, 1: return made(.literal(literal()))
        case 2: return made(.name(name()))
        case 3: return made(pick([.this, .index, .total, .empty]))
        case 4: return made(.variable(name()))
        case 5: return made(.polarity(isMinus: Bool.random(using: &self), syntax(depth: depth - 1)))
        case 6: return binary(depth)
        case 7: return path(depth)
        default:
            var tests: [Syntax.TypeTest] = []
            for _ in 0...Int.random(in: 0..<2, using: &self) {
                tests.append(
                    Syntax.TypeTest(
                        isTest: Bool.random(using: &self),
                        type: TypeName(space: pick([nil, "FHIR"]), name: name()), offset: 0))
            }
            return made(.type(syntax(depth: depth - 1), tests))
        }
    }

    private mutating func binary(_ depth: Int) -> Syntax {
        let precedence = pick(Operator.allCases).precedence
        let same = Operator.allCases.filter { $0.precedence == precedence }
        var operations: [Syntax.Operation] = []
        for _ in 0...Int.random(in: 0..<3, using: &self) {
            operations.append(
                Syntax.Operation(
                    operation: pick(same), operand: syntax(depth: depth - 1), offset: 0))
        }
        return Syntax(kind: .binary(syntax(depth: depth - 1), operations), offset: 0)
    }

    private mutating func path(_ depth: Int) -> Syntax {
        var first = syntax(depth: depth - 1)
        // A path of a path is one path.
        if case .path(let inner, _) = first.kind { first = inner }
        var links: [Syntax.Link] = []
        for _ in 0...Int.random(in: 0..<3, using: &self) {
            let kind: Syntax.Link.Kind
            switch Int.random(in: 0..<3, using: &self) {
            case 0: kind = .name(name())
            case 1:
                kind = .call(
                    Syntax.Call(
                        name: name(), arguments: [syntax(depth: depth - 2), syntax(depth: 0)]))
            default: kind = .item(syntax(depth: depth - 2))
            }
            links.append(Syntax.Link(kind: kind, offset: 0))
        }
        return Syntax(kind: .path(first, links), offset: 0)
    }

    private mutating func literal() -> Literal {
        switch Int.random(in: 0..<7, using: &self) {
        case 0: .boolean(Bool.random(using: &self))
        case 1: .integer(Int.random(in: 0...2_147_483_647, using: &self))
        case 2:
            .decimal(Number(mantissa: Int128(Int64.random(in: 0...(.max), using: &self)), scale: 5))
        case 3: .string(pick(["", "it's", "a\\b", "\n\r\t\u{0C}", "日本 🩺", "`\""]))
        case 4:
            .temporal(
                pick([
                    "2014", "2014-02T", "2014-02-03T10:00Z", "T10:30",
                    "2014-02-03T10:00:00.5+02:00",
                ])
                .pipe { Temporal(literal: $0) ?? Temporal(.date, .year, milliseconds: 0) })
        case 5:
            .quantity(
                Quantity(
                    value: Number(mantissa: 150, scale: 2),
                    unit: pick(["mg", "1", "[in_i]", "days"])))
        default: .quantity(Quantity(value: Number(4), calendar: .day, word: pick(["day", "days"])))
        }
    }
}

extension String {
    fileprivate func pipe<Value>(_ body: (String) -> Value) -> Value { body(self) }
}
