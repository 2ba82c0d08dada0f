public import Primitives

/// How much is asked for or granted: days, visits, units, hours or an amount.
public struct Quantity: Hashable, Sendable, CustomStringConvertible {
    /// X12 HSD01 (code list 673): what is counted.
    public enum Unit: String, Hashable, Sendable, Recordable, CaseIterable {
        case days = "DY"
        case visits = "VS"
        case units = "FL"
        case hours = "HS"
        case months = "MN"
        case amount = "$"
    }

    /// Above zero.
    public let amount: Decimal
    public let unit: Unit
    /// Frequency and duration, kept as asked, never flattened.
    public let pattern: DeliveryPattern?

    public init?(_ amount: Decimal, _ unit: Unit, pattern: DeliveryPattern? = nil) {
        guard amount > Decimal(0) else { return nil }
        self.amount = amount
        self.unit = unit
        self.pattern = pattern
    }

    public var description: String { "\(amount) \(unit.name(plural: amount != Decimal(1)))" }
}

extension Quantity.Unit {
    public func name(plural: Bool) -> String {
        switch self {
        case .days: plural ? "days" : "day"
        case .visits: plural ? "visits" : "visit"
        case .units: plural ? "units" : "unit"
        case .hours: plural ? "hours" : "hour"
        case .months: plural ? "months" : "month"
        case .amount: plural ? "dollars" : "dollar"
        }
    }
}
