/// FHIRPath N1, section 5.5: each `toX()` gives nothing where it can not, and `convertsToX()` tells whether it can.
extension Rule {
    static let conversion: [Rule] =
        pair("Boolean", boolean) + pair("Integer", integer) + pair("Decimal", decimal)
        + pair("String", string) + pair("Date", date) + pair("DateTime", dateTime)
        + pair("Time", time)
        + [
            values("toQuantity", 0...1) { (items, arguments, place) throws(Fault) in
                Items(try quantity(items, arguments, place))
            },
            values("convertsToQuantity", 0...1) { (items, arguments, place) throws(Fault) in
                guard !items.isEmpty else { return .none }
                return .one(.boolean(try quantity(items, arguments, place) != nil))
            },
        ]

    private static func pair(
        _ type: String, _ convert: @escaping @Sendable (PathItem) -> PathItem?
    ) -> [Rule] {
        [
            plain("to\(type)") { (items, place) throws(Fault) in
                Items(try items.single(place)?.system.flatMap(convert))
            },
            plain("convertsTo\(type)") { (items, place) throws(Fault) in
                guard let item = try items.single(place) else { return .none }
                return .one(.boolean(item.system.flatMap(convert) != nil))
            },
        ]
    }

    private static func boolean(_ item: PathItem) -> PathItem? {
        switch item {
        case .boolean: return item
        case .integer(let value): return value == 0 || value == 1 ? .boolean(value == 1) : nil
        case .decimal(let value):
            return value == Number(1) ? .boolean(true) : value.isZero ? .boolean(false) : nil
        case .string(let text):
            switch text.lowercased() {
            case "true", "t", "yes", "y", "1", "1.0": return .boolean(true)
            case "false", "f", "no", "n", "0", "0.0": return .boolean(false)
            default: return nil
            }
        default: return nil
        }
    }

    private static func integer(_ item: PathItem) -> PathItem? {
        switch item {
        case .integer: return item
        case .boolean(let value): return .integer(value ? 1 : 0)
        case .string(let text):
            let digits = text.drop { $0 == "+" || $0 == "-" }
            guard !digits.isEmpty, digits.utf8.allSatisfy({ Lexer.isDigit($0) }),
                let value = Int32(text)
            else { return nil }
            return .integer(Int(value))
        default: return nil
        }
    }

    private static func decimal(_ item: PathItem) -> PathItem? {
        switch item {
        case .decimal: item
        case .integer(let value): .decimal(Number(value))
        case .boolean(let value): .decimal(Number(mantissa: value ? 10 : 0, scale: 1))
        case .string(let text):
            text.contains { $0 == "e" || $0 == "E" } ? nil : Number(text).map { .decimal($0) }
        default: nil
        }
    }

    private static func string(_ item: PathItem) -> PathItem? {
        if case .type = item { return nil }
        return item.plainText.map { .string($0) }
    }

    private static func date(_ item: PathItem) -> PathItem? {
        switch item {
        case .temporal(let value): value.asDate.map { .temporal($0) }
        case .string(let text):
            (Temporal(date: text) ?? Temporal(dateTime: text)?.asDate).map { .temporal($0) }
        default: nil
        }
    }

    private static func dateTime(_ item: PathItem) -> PathItem? {
        switch item {
        case .temporal(let value): value.asDateTime.map { .temporal($0) }
        case .string(let text): Temporal(dateTime: text).map { .temporal($0) }
        default: nil
        }
    }

    private static func time(_ item: PathItem) -> PathItem? {
        switch item {
        case .temporal(let value): value.kind == .time ? item : nil
        case .string(let text):
            Temporal(time: text.hasPrefix("T") ? text.dropFirst() : text[...]).map { .temporal($0) }
        default: nil
        }
    }

    private static func quantity(
        _ items: Items, _ arguments: [Items], _ place: Place
    ) throws(Fault) -> PathItem? {
        guard let item = try items.single(place)?.system else { return nil }
        var value: Quantity?
        switch item {
        case .quantity(let quantity): value = quantity
        case .integer(let whole): value = Quantity(Number(whole))
        case .decimal(let number): value = Quantity(number)
        case .boolean(let isTrue): value = Quantity(Number(mantissa: isTrue ? 10 : 0, scale: 1))
        case .string(let text): value = Quantity(text: text)
        default: break
        }
        guard let value else { return nil }
        guard let unit = try arguments.first?.string(place) else { return .quantity(value) }
        let target = CalendarUnit(word: unit).map {
            Quantity(value: value.value, calendar: $0, word: unit)
        }
        let wanted = target ?? Quantity(value: value.value, unit: unit)
        return wanted.value(of: value).map { .quantity(wanted.with($0)) }
    }
}

extension Quantity {
    /// As `toQuantity()` reads it (section 5.5.8): a number, then a unit in quotes or a word of the calendar.
    init?(text: String) {
        let number = text.prefix { $0.isASCII && ($0.isNumber || "+-.".contains($0)) }
        guard !number.isEmpty, let value = Number(number) else { return nil }
        let rest = text.dropFirst(number.count).drop { $0.isWhitespace }
        if rest.isEmpty {
            guard number.count == text.count else { return nil }
            self.init(value)
        } else if rest.hasPrefix("'"), rest.hasSuffix("'"), rest.count > 2 {
            self.init(value: value, unit: String(rest.dropFirst().dropLast()))
        } else if let unit = CalendarUnit(word: String(rest)) {
            self.init(value: value, calendar: unit, word: String(rest))
        } else {
            return nil
        }
    }
}
