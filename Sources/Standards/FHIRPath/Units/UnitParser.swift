/// Reads a code of UCUM, case sensitive (UCUM 2.1, section 2): `mg/dL`, `10*3/uL`, `kg.m/s2`, `mm[Hg]`, `{score}`.
struct UnitParser {
    private var rest: Substring
    private var depth = 0

    init(_ code: String) { rest = Substring(code) }

    mutating func parse() -> Unit? {
        guard !rest.isEmpty else { return nil }
        guard rest.unicodeScalars.allSatisfy({ $0.isASCII && $0.value > 0x20 }) else {
            // Annotations may have anything in them; nothing else may.
            return rest.first == "{" && rest.last == "}"
                && rest.dropLast().lastIndex(of: "}") == nil
                ? .one : nil
        }
        let unit = term()
        return rest.isEmpty ? unit : nil
    }

    private mutating func term() -> Unit? {
        depth += 1
        defer { depth -= 1 }
        guard depth <= 8 else { return nil }
        var result: Unit?
        if rest.first != "/" {
            result = component()
            guard result != nil else { return nil }
        }
        while let sign = rest.first, sign == "." || sign == "/" {
            rest = rest.dropFirst()
            guard let next = component(),
                let product = (result ?? .one).multiplied(by: next, sign == "/" ? -1 : 1)
            else { return nil }
            result = product
        }
        return result
    }

    private mutating func component() -> Unit? {
        if rest.first == "(" {
            rest = rest.dropFirst()
            guard let inner = term(), rest.first == ")" else { return nil }
            rest = rest.dropFirst()
            return inner
        }
        if rest.first == "{" { return annotation() ? .one : nil }
        let symbol = symbolText()
        guard !symbol.isEmpty, let unit = Self.simple(symbol) else { return nil }
        if rest.first == "{", !annotation() { return nil }
        return unit
    }

    private mutating func annotation() -> Bool {
        guard let end = rest.firstIndex(of: "}") else { return false }
        rest = rest[rest.index(after: end)...]
        return true
    }

    /// Up to the next operator; what stands in brackets belongs to the symbol.
    private mutating func symbolText() -> Substring {
        var isInBrackets = false
        let symbol = rest.prefix { character in
            if character == "[" { isInBrackets = true }
            if character == "]" { isInBrackets = false }
            return isInBrackets || !"./(){}".contains(character)
        }
        rest = rest[symbol.endIndex...]
        return symbol
    }

    /// A number, or a unit with a prefix before it and an exponent behind it.
    private static func simple(_ symbol: Substring) -> Unit? {
        if symbol.allSatisfy({ $0.isASCII && $0.isNumber }) {
            return Number(symbol).map {
                Unit(numerator: $0, denominator: Number(1), dimensions: [:])
            }
        }
        if let unit = atom(symbol) { return unit }
        let digits = symbol.reversed().prefix { $0.isASCII && $0.isNumber }.count
        var name = symbol.dropLast(digits)
        guard digits > 0, digits < 3, let size = Int(symbol.suffix(digits)) else { return nil }
        var exponent = size
        if name.hasSuffix("-") || name.hasSuffix("+") {
            exponent = name.hasSuffix("-") ? -size : size
            name = name.dropLast()
        }
        guard abs(exponent) <= 20, let unit = atom(name) else { return nil }
        return Unit.one.multiplied(by: unit, exponent)
    }

    private static func atom(_ symbol: Substring) -> Unit? {
        let name = String(symbol)
        if let unit = UnitTable.unit(name) { return unit }
        for length in 1...2 where symbol.count > length {
            guard let factor = UnitTable.prefixes[String(symbol.prefix(length))],
                let unit = UnitTable.unit(String(symbol.dropFirst(length)), prefixed: true)
            else { continue }
            let prefix = Unit(numerator: factor.0, denominator: factor.1, dimensions: [:])
            return prefix.multiplied(by: unit)
        }
        return nil
    }
}
