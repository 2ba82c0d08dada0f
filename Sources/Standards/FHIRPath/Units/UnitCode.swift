/// Codes of UCUM, for who has one outside an expression.
public enum UnitCode {
    /// Whether it is a unit that is known here: those that medicine uses.
    public static func isKnown(_ code: String) -> Bool { Unit.parse(code) != nil }
}
