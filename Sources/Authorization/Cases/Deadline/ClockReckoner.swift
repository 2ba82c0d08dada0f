import Primitives

/// Counts one row of the table over one history. `LegalClock` says how and why.
struct ClockReckoner {
    let row: ClockRow
    let history: ClockHistory
    let clock: LegalClock

    /// A due instant, and how it came about.
    struct Run {
        var due: Instant
        var words: [String]
    }

    func deadline() -> Deadline {
        let standard = run(
            row.standard, from: history.receivedAt.wholeSeconds, after: "receipt",
            isExpedited: false)
        guard let since = history.expeditedSince, let span = row.expedited else {
            return deadline(standard, isExpedited: false)
        }
        var expedited = run(
            span, from: since.wholeSeconds,
            after: since == history.receivedAt ? "receipt" : "the request to expedite",
            isExpedited: true)
        if standard.due < expedited.due {
            expedited.due = standard.due
            expedited.words.append(
                "but not later than the standard clock: " + standard.words.joined(separator: "; "))
        }
        return deadline(expedited, isExpedited: true)
    }

    private func deadline(_ run: Run, isExpedited: Bool) -> Deadline {
        Deadline(
            dueAt: run.due, clock: row.id, isExpedited: isExpedited, lapse: row.lapse,
            citation: row.citation, reckoning: run.words.joined(separator: "; "))
    }

    // MARK: One run of the clock

    private func run(_ span: ClockSpan, from start: Instant, after what: String, isExpedited: Bool)
        -> Run
    {
        var run = Run(
            due: end(of: span, from: start), words: [words(span, from: start, after: what)])
        var extensionsUsed = 0
        var stoppedUntil = start
        for pause in pauses where pause.reaches(start) {
            guard pause.start <= run.due else {
                run.words.append("\(pause.name) of \(local(pause.start)) came too late to count")
                continue
            }
            switch pause {
            case .extended:
                if isExpedited, !(row.extendsExpedited ?? row.program.extendsExpedited) {
                    run.words.append("an extension does not lengthen the expedited clock")
                    continue
                }
                guard extensionsUsed < row.extensionsMax, let more = row.extensionSpan else {
                    run.words.append("a further extension is not allowed")
                    continue
                }
                extensionsUsed += 1
                run.due = adding(more, to: run.due)
                run.words.append("extended by \(more.words)")
            case .stopped(let toll):
                guard row.tollsForInformation else { continue }
                if isExpedited, let most = row.expeditedAskSpan,
                    toll.start > end(of: most, from: start)
                {
                    run.words.append(
                        "\(pause.name) of \(local(toll.start)) did not come within \(most.words)")
                    continue
                }
                let from = max(toll.start, stoppedUntil)
                stoppedUntil = max(
                    stop(&run, from: from, toll, span, isExpedited: isExpedited), stoppedUntil)
            }
        }
        return run
    }

    /// What interrupts a clock, by the time at which it was noticed.
    private enum Pause {
        case extended(ClockExtension)
        case stopped(TollingInterval)

        var start: Instant {
            switch self {
            case .extended(let more): more.at
            case .stopped(let toll): toll.start
            }
        }

        /// False for what was over before a clock began to run.
        func reaches(_ instant: Instant) -> Bool {
            switch self {
            case .extended(let more): more.at >= instant
            case .stopped(let toll): toll.end.map { $0 >= instant } ?? true
            }
        }

        var name: String {
            switch self {
            case .extended: "the extension"
            case .stopped: "the request for information"
            }
        }
    }

    private var pauses: [Pause] {
        (history.extensions.map(Pause.extended)
            + history.tolling.map {
                Pause.stopped(
                    TollingInterval(start: $0.start.wholeSeconds, end: $0.end?.wholeSeconds))
            })
            .sorted { $0.start < $1.start }
    }

    /// Stops the clock for one toll and gives the instant from which it runs again.
    private func stop(
        _ run: inout Run, from start: Instant, _ toll: TollingInterval, _ span: ClockSpan,
        isExpedited: Bool
    ) -> Instant {
        let claimantHas = isExpedited ? row.expeditedInformationSpan : row.informationSpan
        let claimantUntil = claimantHas.map { end(of: $0, from: toll.start) }
        guard let until = [toll.end, claimantUntil].compactMap({ $0 }).min() else {
            run.words.append("not stopped before the information arrives")
            return start
        }
        guard until > start else { return start }
        let cause =
            toll.end == until ? "answered" : "the claimant's \(claimantHas?.words ?? "time")"
        if isExpedited, let after = row.expeditedAfterInformation {
            run.due = end(of: after, from: until)
            run.words.append(
                "\(after.words) after \(local(until)) (information asked for, \(cause))")
            return until
        }
        run.due = moved(run.due, span, from: start, until: until)
        run.words.append(
            "stopped for information from \(local(start)) to \(local(until)) (\(cause))")
        return until
    }

    private func moved(
        _ due: Instant, _ span: ClockSpan, from start: Instant, until: Instant
    ) -> Instant {
        let (first, last) = (clock.zone.date(of: start), clock.zone.date(of: until))
        let byDays = shifted(
            due, to: clock.zone.date(of: due).adding(days: first.days(until: last)))
        switch span {
        case .hours: return due.adding(milliseconds: until.milliseconds - start.milliseconds)
        case .calendarDays: return byDays
        case .businessDays(_, let cap):
            let count = clock.calendar.businessDays(after: first, through: last)
            let byBusinessDays = shifted(
                due, to: clock.calendar.adding(businessDays: count, after: clock.zone.date(of: due))
            )
            return cap == nil ? byBusinessDays : min(byDays, byBusinessDays)
        }
    }

    /// Until when the answer that the clock is stopped for is waited for; nil where it is not stopped.
    func answerDue(isExpedited: Bool) -> Instant? {
        guard row.tollsForInformation, let open = history.tolling.last, open.end == nil else {
            return nil
        }
        let span = isExpedited ? row.expeditedInformationSpan : row.informationSpan
        return span.map { end(of: $0, from: open.start.wholeSeconds) }
    }

    // MARK: Counting

    /// The last instant of a span that starts to run at `start`.
    func end(of span: ClockSpan, from start: Instant) -> Instant {
        switch span {
        case .hours(let hours):
            return start.adding(hours: hours)
        case .calendarDays(let days):
            return endOfDay(clock.zone.date(of: start).adding(days: days))
        case .businessDays(let days, let cap):
            let due = clock.calendar.adding(
                businessDays: days, after: businessDayOfReceipt(start))
            let latest = cap.map { clock.zone.date(of: start).adding(days: $0) }
            return endOfDay(min(due, latest ?? due))
        }
    }

    private func businessDayOfReceipt(_ instant: Instant) -> CivilDate {
        let date = clock.zone.date(of: instant)
        guard clock.calendar.isBusinessDay(date) else {
            return clock.calendar.adding(businessDays: 0, after: date)
        }
        guard let cutOff = clock.cutOff, clock.zone.time(of: instant) > cutOff else { return date }
        return clock.calendar.adding(businessDays: 1, after: date)
    }

    /// More time on top of a due instant: days keep the time of day.
    private func adding(_ span: ClockSpan, to due: Instant) -> Instant {
        let date = clock.zone.date(of: due)
        switch span {
        case .hours(let hours): return due.adding(hours: hours)
        case .calendarDays(let days): return shifted(due, to: date.adding(days: days))
        case .businessDays(let days, let cap):
            let later = clock.calendar.adding(businessDays: days, after: date)
            return shifted(due, to: min(later, cap.map { date.adding(days: $0) } ?? later))
        }
    }

    private func shifted(_ instant: Instant, to date: CivilDate) -> Instant {
        clock.zone.instant(of: date, clock.zone.time(of: instant))
    }

    /// The last second of a day: one before the next day begins.
    private func endOfDay(_ date: CivilDate) -> Instant {
        clock.zone.endOfDay(date).adding(seconds: -1)
    }

    // MARK: Words

    private func words(_ span: ClockSpan, from start: Instant, after what: String) -> String {
        let zone = clock.zone.identifier
        let date = clock.zone.date(of: start)
        switch span {
        case .hours: return "\(span.words) after \(what) at \(local(start)), \(zone)"
        case .calendarDays: return "\(span.words) after \(what) on \(date), end of day in \(zone)"
        case .businessDays:
            let counted = businessDayOfReceipt(start)
            let as_ = counted == date ? "" : " (counted as \(counted))"
            return "\(span.words) after \(what) on \(date)\(as_), end of day in \(zone)"
        }
    }

    private func local(_ instant: Instant) -> String {
        "\(clock.zone.date(of: instant)) \(clock.zone.time(of: instant))"
    }
}

extension Instant {
    /// Without the fraction of its second: clocks are reckoned in whole seconds.
    fileprivate var wholeSeconds: Instant {
        adding(milliseconds: -((milliseconds % 1_000 + 1_000) % 1_000))
    }
}
