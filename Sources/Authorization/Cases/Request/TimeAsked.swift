public import CodeSets
public import Primitives

/// How long something takes that is counted in time: days, or months of a rental.
public struct TimeAsked: Hashable, Sendable {
    public enum Unit: Hashable, Sendable { case days, months }

    public let count: Int
    public let unit: Unit

    /// nil where it counts no time, or more of it than any approval is for.
    ///
    /// - Parameter isRental: whether each unit is a month of equipment.
    public init?(_ quantity: Quantity, isRental: Bool) {
        switch quantity.unit {
        case .days: unit = .days
        case .months: unit = .months
        case .units where isRental: unit = .months
        case .units, .visits, .hours, .amount: return nil
        }
        let most = unit == .days ? Self.daysMax : Self.daysMax / 30
        guard let count = quantity.amount.wholeValue, (1...most).contains(count) else { return nil }
        self.count = count
    }

    /// Ten years.
    private static let daysMax = 3_660

    /// The last day of it, where it begins on a day and goes on without a gap.
    public func end(from start: CivilDate) -> CivilDate {
        switch unit {
        case .days: start.adding(days: count - 1)
        case .months: start.adding(months: count).adding(days: -1)
        }
    }

    /// The day on which the last unit of it begins.
    public func lastStart(from start: CivilDate) -> CivilDate {
        switch unit {
        case .days: start.adding(days: count - 1)
        case .months: start.adding(months: count - 1)
        }
    }
}

extension ServiceLine {
    /// Whether it is equipment that is rented, which is counted by months.
    public var isRental: Bool {
        code.isEquipment && modifiers.areOfRental
    }
}

extension ProcedureCode {
    /// Durable medical equipment (HCPCS E and K codes).
    public var isEquipment: Bool {
        system == .hcpcs
            && (code.utf8.first == UInt8(ascii: "E") || code.utf8.first == UInt8(ascii: "K"))
    }
}
