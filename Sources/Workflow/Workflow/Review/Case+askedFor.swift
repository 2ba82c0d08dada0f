public import Cases
public import Primitives

extension Case {
    /// How much is asked for a subject; one unit where nothing is said.
    public func asked(_ subject: Subject) -> Quantity? {
        request.quantity(of: subject.lineNumber.flatMap(request.line))
            ?? Quantity(Decimal(1), .units)
    }

    /// From when to when a subject is asked for; nil where the request does not say.
    public func days(asked subject: Subject) -> DateRange? {
        request.days(of: subject.lineNumber.flatMap(request.line))
    }
}
