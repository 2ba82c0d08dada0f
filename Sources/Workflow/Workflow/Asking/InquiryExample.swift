public import Cases
public import CodeSets
public import Primitives

/// What an inquiry says of the authorizations that are looked for, beyond whose they are and of which days
/// (profile-claim-inquiry; X12 278 X215). Each of it narrows an answer and never empties it: it may have been said in other words, or be
/// an invention of a sample.
public struct InquiryExample: Hashable, Sendable {
    /// Numbers of the requester's own for items.
    public var traces: [TraceNumber] = []
    public var actions: [ActionCode] = []
    /// The days on which what is granted was issued, ends and begins.
    public var issued: [DateRange] = []
    public var expires: [DateRange] = []
    public var effective: [DateRange] = []
    public var categories: [RequestCategory] = []
    public var certificationTypes: [CertificationType] = []
    public var serviceTypes: [String] = []
    public var diagnoses: [DiagnosisCode] = []

    public init() {}

    /// Those of the cases that the example fits, as far as it fits any.
    func narrowed(_ cases: [Case], codes: [ProcedureCode]) -> [Case] {
        var cases = cases
        func narrow<Value>(_ wanted: [Value], _ fits: (Case, Value) -> Bool) {
            guard cases.count > 1, !wanted.isEmpty else { return }
            let left = cases.filter { one in wanted.contains { fits(one, $0) } }
            if !left.isEmpty { cases = left }
        }
        narrow(codes) { one, code in one.request.lines.contains { $0.code == code } }
        narrow(traces) { one, trace in
            one.request.lines.contains { $0.traceNumbers.contains(trace) }
        }
        narrow(actions) { one, action in
            one.action == action
                || one.subjects.contains { one.determination($0)?.action == action }
        }
        narrow(issued) { one, days in one.grants.contains { days.contains($0.grant.issuedOn) } }
        narrow(effective) { one, days in
            one.grants.contains { days.contains($0.grant.period.start) }
        }
        narrow(expires) { one, days in
            one.grants.contains { $0.grant.period.end.map(days.contains) == true }
        }
        narrow(categories) { one, category in
            one.request.event.category == category
                || one.request.lines.contains { $0.category == category }
        }
        narrow(certificationTypes) { one, type in
            one.request.event.certificationType == type
                || one.request.lines.contains { $0.certificationType == type }
        }
        narrow(serviceTypes) { one, type in
            one.request.event.serviceType == type
                || one.request.lines.contains { $0.serviceType == type }
        }
        narrow(diagnoses) { one, code in one.request.event.diagnoses.contains { $0.code == code } }
        return cases
    }
}
