/// A number with a unit (FHIRPath N1, section 4.1.8).
public struct Quantity: Hashable, Sendable {
    /// How the unit is to be understood.
    enum Kind: Hashable, Sendable {
        /// A code of UCUM; `1` for a plain number.
        case ucum
        /// A word: `year`, `days`.
        case calendar(CalendarUnit)
        /// A code of UCUM for time in a FHIR Quantity: a calendar duration as well (FHIR R4, section 2.1.9.1.5.5).
        case either(CalendarUnit)
        /// Text that is no code.
        case text
    }

    public let value: Number
    public let unit: String
    let kind: Kind

    init(value: Number, unit: String, kind: Kind) {
        self.value = value
        self.unit = unit
        self.kind = kind
    }

    /// Of a unit in quotes: a code of UCUM.
    public init(value: Number, unit: String) {
        self.init(value: value, unit: unit, kind: .ucum)
    }

    init(value: Number, calendar: CalendarUnit, word: String) {
        self.init(value: value, unit: word, kind: .calendar(calendar))
    }

    func with(_ value: Number) -> Quantity { Quantity(value: value, unit: unit, kind: kind) }

    public var isCalendar: Bool {
        if case .calendar = kind { true } else { false }
    }

    /// The calendar unit that date arithmetic may use. A quoted word counts as that word; of the codes of UCUM only
    /// those of definite length (section 6.6.2).
    var calendarUnit: CalendarUnit? {
        switch kind {
        case .calendar(let unit), .either(let unit): unit
        case .ucum:
            CalendarUnit(word: unit)
                ?? CalendarUnit(ucum: unit).flatMap { $0.isDefinite ? $0 : nil }
        case .text: nil
        }
    }

    /// What it measures in units of UCUM; nil where its unit is none.
    var measure: Unit? {
        switch kind {
        case .calendar(let calendar): Unit.parse(calendar.ucum)
        case .either, .ucum: Unit.parse(unit)
        case .text: nil
        }
    }

    /// Whether the one is a year or month of the calendar and the other a UCUM year or month of definite length.
    func mixesCalendar(with other: Quantity) -> Bool {
        func indefinite(_ quantity: Quantity) -> Bool {
            if case .calendar(let unit) = quantity.kind { !unit.isDefinite } else { false }
        }
        func definite(_ quantity: Quantity) -> Bool {
            switch quantity.kind {
            case .calendar(let unit): unit.isDefinite
            case .ucum: true
            case .either, .text: false
            }
        }
        return indefinite(self) && definite(other) || definite(self) && indefinite(other)
    }

    public var description: String { isCalendar ? "\(value) \(unit)" : "\(value) '\(unit)'" }
}
