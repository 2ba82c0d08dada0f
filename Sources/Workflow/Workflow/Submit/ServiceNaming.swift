import Cases
import CodeSets
import Primitives

/// Which lines of its case the services of an X12 update are.
///
/// A 278 has no number for a service, and its place in the set says nothing. What stays of one is the trace number that it was asked
/// for with (005010X217, 2000F TRN02), the authorization that it names (2000F REF BB), and what it is. Where these do not tell, or
/// tell different things, nothing is guessed: a grant would be lost, or given for something else.
struct ServiceNaming {
    /// Why it can not be told which line a service is.
    struct Unclear: Error {
        let index: Int
        let why: String
    }

    private let services: [ServiceLine]
    private let prior: Case
    /// Everything is taken back, so that it is all one which of two lines that are alike is meant.
    private let cancelsAll: Bool
    /// By which traces each line was asked for in any version, but for those of the request as a whole.
    private let traces: [Int: [TraceNumber]]
    /// Traces that tell services from each other.
    private let own: [[TraceNumber]]

    init(_ submission: Submission, of prior: Case) {
        services = submission.request.lines
        self.prior = prior
        cancelsAll = submission.cancelsAll
        var shared = submission.request.transaction.traceNumbers
        var traces: [Int: [TraceNumber]] = [:]
        let versions = prior.versions
        for version in versions { shared += version.request.transaction.traceNumbers }
        func isOwn(_ trace: TraceNumber) -> Bool { !shared.contains { $0.mayBe(trace) } }
        for line in versions.flatMap(\.request.lines) {
            traces[line.sequence, default: []] += line.traceNumbers.filter(isOwn)
        }
        self.traces = traces
        own = services.map { $0.traceNumbers.filter(isOwn) }
    }

    /// The number of each service: of the line that it is, or a new one.
    func numbers() throws(Unclear) -> [Int] {
        var numbers: [Int?] = []
        var taken: Set<Int> = []
        for index in services.indices {
            var number = try traced(index)
            if number == nil { number = try numbered(index) }
            if let number, !taken.insert(number).inserted { throw twice(index, number) }
            numbers.append(number)
        }
        var next = (prior.request.lines.map(\.sequence).max() ?? 0) + 1
        var alike: Set<Int> = []
        for index in services.indices where numbers[index] == nil {
            let free = prior.request.lines.filter {
                !taken.contains($0.sequence) && !(cancelsAll && alike.contains($0.sequence))
            }
            if let number = try described(index, among: free) {
                guard alike.insert(number).inserted else { throw twice(index, number) }
                numbers[index] = number
            } else if isCancelled(index) {
                throw unclear(index, "nothing that waits to be cancelled is like it")
            } else {
                numbers[index] = next
                next += 1
            }
        }
        return numbers.compactMap(\.self)
    }

    // MARK: By trace number

    private func traced(_ index: Int) throws(Unclear) -> Int? {
        let service = services[index]
        let named = prior.request.lines.filter { line in
            traces[line.sequence]?.contains { trace in own[index].contains(where: trace.mayBe) }
                ?? false
        }
        let alike = named.filter { isProcedure(service, of: $0) }
        guard named.count == 1, let line = named.first else {
            return alike.isEmpty ? nil : try one(of: alike, index)
        }
        if alike.count == 1 || isUnnamed(service) && isCancelled(index) { return line.sequence }
        // It asks for something else under the trace of a line: a change of that, where nothing else is said.
        let isElsewhere = prior.request.lines.contains { isProcedure(service, of: $0) }
        guard !isElsewhere, !isUnnamed(service), !isCancelled(index),
            service.certificationType != .initial
        else {
            throw unclear(
                index, "its trace number is that of line \(line.sequence), \(line.code.code)")
        }
        return line.sequence
    }

    // MARK: By authorization number

    /// All that a case grants has one number, so that it names a line only where one is granted, and no other is for that service.
    private func numbered(_ index: Int) throws(Unclear) -> Int? {
        let service = services[index]
        guard !service.previousNumbers.isEmpty, service.certificationType != .initial else {
            return nil
        }
        let granted = prior.request.lines.filter { line in
            prior.grantInForce(.line(line.sequence)).map {
                service.previousNumbers.contains($0.number.text)
            } ?? false
        }
        guard granted.count == 1, let line = granted.first else { return nil }
        let isElsewhere = prior.request.lines.contains {
            $0.sequence != line.sequence && $0.code == service.code
        }
        if isElsewhere { return nil }
        if line.code == service.code || isUnnamed(service) && isCancelled(index) {
            return line.sequence
        }
        guard own[index].isEmpty, !isUnnamed(service), !isCancelled(index) else {
            throw unclear(
                index, "its number is that of line \(line.sequence), \(line.code.code)")
        }
        return line.sequence
    }

    // MARK: By what it is

    private func described(_ index: Int, among lines: [ServiceLine]) throws(Unclear) -> Int? {
        let service = services[index]
        let same = lines.filter { $0.code == service.code && $0.codeEnd == service.codeEnd }
        guard let first = same.first else { return nil }
        let agreeing = same.filter { isProcedure(service, of: $0) }
        if !agreeing.isEmpty { return try one(of: agreeing, index) }
        if isCancelled(index), service.modifiers.isEmpty || cancelsAll {
            return try one(of: same, index)
        }
        guard !isCancelled(index), service.certificationType == .initial || !own[index].isEmpty
        else {
            throw unclear(index, "line \(first.sequence) is the same with other modifiers")
        }
        return nil
    }

    /// Of lines that are alike the one on the same days, in the same number; what is still asked for before what was cancelled.
    private func one(of lines: [ServiceLine], _ index: Int) throws(Unclear) -> Int {
        let service = services[index]
        let active = lines.filter {
            prior.determination(.line($0.sequence))?.action != .cancelled
        }
        var left = active.isEmpty ? lines : active
        if left.count > 1 { left = left.filter { $0.dates == service.dates } }
        if left.count > 1 { left = left.filter { $0.quantity == service.quantity } }
        if cancelsAll, left.count != 1 { return lines[0].sequence }
        guard left.count == 1, let line = left.first else {
            throw unclear(index, "several lines are like it")
        }
        // Called a first request, under a trace of its own and on other days, it may be one more of the same.
        let isKnown = traces[line.sequence]?.contains { own[index].contains(where: $0.mayBe) }
        if service.certificationType == .initial, !own[index].isEmpty, isKnown != true,
            line.dates != service.dates
        {
            throw unclear(
                index, "it may be line \(line.sequence) on other days, or one more of the same")
        }
        return line.sequence
    }

    // MARK: What a service says

    private func isCancelled(_ index: Int) -> Bool { cancelsAll || services[index].isCancelled }

    /// It says no procedure, but at most a kind of service.
    private func isUnnamed(_ service: ServiceLine) -> Bool {
        service.code.system == .x12ServiceType
    }

    /// The same procedure, in whatever order its modifiers stand.
    private func isProcedure(_ service: ServiceLine, of line: ServiceLine) -> Bool {
        service.code == line.code && service.codeEnd == line.codeEnd
            && Set(service.modifiers) == Set(line.modifiers)
    }

    private func twice(_ index: Int, _ number: Int) -> Unclear {
        unclear(index, "another service of the set is line \(number), too")
    }

    private func unclear(_ index: Int, _ why: String) -> Unclear {
        Unclear(
            index: index,
            why:
                "Which service of \(prior.id) is meant by \(services[index].code.code) can not be told: \(why). Nothing was changed. Send it with the trace number (TRN02) that it was asked for with, and what is new with one of its own."
        )
    }
}

extension TraceNumber {
    /// Whether both may be one number. X12 tells who gave it in ten characters (TRN03), FHIR by an address: only what is told in one
    /// way can be told apart.
    fileprivate func mayBe(_ other: TraceNumber) -> Bool {
        value == other.value && (system == other.system || !isOfX12 || !other.isOfX12)
    }

    private var isOfX12: Bool { system?.utf8.count == 10 }
}
