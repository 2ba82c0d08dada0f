public import Primitives

extension Case {
    /// When each subject was asked for as it is now, by which it is late or not: with the first version that asked for as much of
    /// it on these days. Neither an appeal nor a paper makes it later.
    public var askedAt: [Subject: Instant] {
        var lines: [Int: (line: ServiceLine, at: Instant)] = [:]
        var whole: (event: ServiceEvent, at: Instant)?
        for event in events {
            let request: AuthorizationRequest
            switch event.kind {
            case .received(let received): request = received.request
            case .revised(let revised): request = revised.request
            default: continue
            }
            let known = whole.flatMap { request.event.asksAnew(since: $0.event) ? nil : $0.at }
            whole = (request.event, known ?? event.at)
            for line in request.lines {
                let known = lines[line.sequence].flatMap {
                    line.asksAnew(since: $0.line) ? nil : $0.at
                }
                lines[line.sequence] = (line, known ?? event.at)
            }
        }
        guard !request.lines.isEmpty else { return whole.map { [.event: $0.at] } ?? [:] }
        var asked: [Subject: Instant] = [:]
        for (number, line) in lines { asked[.line(number)] = line.at }
        return asked
    }

    /// When a subject is asked for by an update of the case that comes now.
    public func askedAt(
        _ subject: Subject, by update: AuthorizationRequest, now: Instant,
        before asked: [Subject: Instant]
    ) -> Instant {
        let isNew: Bool
        if let number = subject.lineNumber {
            guard let before = request.line(number), let line = update.line(number) else {
                return now
            }
            isNew = line.asksAnew(since: before)
        } else {
            isNew = update.event.asksAnew(since: request.event)
        }
        return isNew ? now : asked[subject] ?? now
    }
}
