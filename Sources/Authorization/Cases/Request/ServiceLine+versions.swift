import CodeSets
import Primitives

/// What a version of a line asks for, beside the version before it. What describes a line, prices it or numbers it makes no
/// other service.
extension ServiceLine {
    private func isSameProcedure(as before: ServiceLine) -> Bool {
        code == before.code && codeEnd == before.codeEnd && modifiers == before.modifiers
    }

    /// Another procedure, or more of the same.
    func asksForMore(than before: ServiceLine) -> Bool {
        !isSameProcedure(as: before) || quantity?.unit != before.quantity?.unit
            || units > before.units
    }

    /// More, other days, or again what was cancelled: asked for with this version, and late by it. Less of it on the same days was
    /// asked for before.
    func asksAnew(since before: ServiceLine) -> Bool {
        asksForMore(than: before) || dates != before.dates || before.isCancelled && !isCancelled
    }

    /// The same procedure, as much of it, on the same days; whoever gives it, and where.
    public func isSameService(as before: ServiceLine) -> Bool {
        isSameProcedure(as: before) && quantity == before.quantity && dates == before.dates
    }

    /// The same service, by the same providers at the same kind of place.
    public func asksForTheSame(as before: ServiceLine) -> Bool {
        isSameService(as: before) && placeOfService == before.placeOfService
            && providers.areNamed(as: before.providers)
    }
}

/// The same of an event, which is what is asked for where there are no lines.
extension ServiceEvent {
    func asksForMore(than before: ServiceEvent) -> Bool {
        serviceType != before.serviceType || quantity?.unit != before.quantity?.unit
            || (quantity?.amount ?? Decimal(1)) > (before.quantity?.amount ?? Decimal(1))
    }

    func asksAnew(since before: ServiceEvent) -> Bool {
        asksForMore(than: before) || dates != before.dates || admission != before.admission
    }

    /// The same service, as much of it.
    public func isSameService(as before: ServiceEvent) -> Bool {
        serviceType == before.serviceType && quantity == before.quantity
            && pattern == before.pattern
    }

    /// The same service, on the same days, by the same providers at the same kind of place.
    public func asksForTheSame(as before: ServiceEvent) -> Bool {
        isSameService(as: before) && dates == before.dates && admission == before.admission
            && placeOfService == before.placeOfService
            && providers.areNamed(as: before.providers)
    }
}

extension AuthorizationRequest {
    /// Whether a version of a request asks for the same service as the version before it; nil where one does not ask for it.
    public func isSameService(as before: AuthorizationRequest, _ subject: Subject) -> Bool? {
        compare(before, subject, { $0.isSameService(as: $1) }, { $0.isSameService(as: $1) })
    }

    /// Whether it asks for more beside what was granted, and not for something else in its place: another time or other units of
    /// care that is under way (X12 UM02 `4`, extension; `R`, renewal). Who states in it all that there is, from the first day on and
    /// no less than was granted, asks for no more beside that.
    public func extends(
        _ before: AuthorizationRequest, _ subject: Subject, beyond grant: Grant
    ) -> Bool {
        let line = subject.lineNumber.flatMap(line)
        guard line.map({ !$0.isCancelled }) ?? lines.isEmpty,
            (line?.certificationType).map(\.isExtension) == true
                || event.certificationType.isExtension
                    && [nil, .initial].contains(line?.certificationType)
        else { return false }
        let (now, then) = (days(of: line), before.days(of: subject.lineNumber.flatMap(before.line)))
        guard isSameService(as: before, subject) == false || now != then else { return false }
        guard let start = now?.start, code(of: subject) == grant.code else { return true }
        let quantity = quantity(of: line)
        let isWhole =
            start <= grant.period.start && (quantity?.unit ?? .units) == grant.quantity.unit
            && quantity?.amount ?? Decimal(1) >= grant.quantity.amount
        return !isWhole
    }

    /// By the same providers at the same kind of place, too.
    public func asksForTheSame(as before: AuthorizationRequest, _ subject: Subject) -> Bool? {
        compare(before, subject, { $0.asksForTheSame(as: $1) }, { $0.asksForTheSame(as: $1) })
    }

    private func compare(
        _ before: AuthorizationRequest, _ subject: Subject,
        _ lines: (ServiceLine, ServiceLine) -> Bool, _ events: (ServiceEvent, ServiceEvent) -> Bool
    ) -> Bool? {
        guard let number = subject.lineNumber else {
            return self.lines.isEmpty && before.lines.isEmpty ? events(event, before.event) : nil
        }
        guard let now = line(number), let then = before.line(number) else { return nil }
        return lines(now, then)
    }
}

extension [RequestedProvider] {
    fileprivate func areNamed(as others: [RequestedProvider]) -> Bool {
        map(\.role) == others.map(\.role) && map(\.identifiers) == others.map(\.identifiers)
    }
}
