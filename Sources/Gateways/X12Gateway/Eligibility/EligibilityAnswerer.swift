import Plans
import Primitives
import Workflow
import X12

/// A 270 (005010X279A1) is answered by the 271 from registry and plan book: who is covered on the day, until when, under
/// what plan, what is left of the year's limits, what a benefit costs, and whether a service needs authorization.
struct EligibilityAnswerer: SetAnswerer {
    let workflow: Workflow

    func answer(_ rows: [Row], now: Instant, _ answer: inout X12Answer) async -> SetAnswer {
        guard let tree = EligibilityTree(rows) else { return .none }
        if let row = EligibilityTree.excess(rows) {
            return .refused([
                X12Finding(
                    segmentID: "HL", position: row.position, segmentFault: .loopOverMaximum,
                    level: 1,
                    note: "more than \(EligibilityTree.patientsMax) patients in one set")
            ])
        }
        var set = SegmentWriter(.eligibility)
        let (date, time) = now.civil(utcOffsetSeconds: 0)
        set.segment("BHT", ["0022", "11", tree.header[3] ?? "", date.d8, time.hhmm])
        var levels: [LevelTree] = []
        for payer in tree.payers { levels.append(await level(payer, now: now, &answer)) }
        LevelTree.write(levels, to: &set)
        return .response(set)
    }

    private func level(
        _ payer: EligibilityTree.Payer, now: Instant, _ answer: inout X12Answer
    ) async -> LevelTree {
        var level = LevelTree("20", .eligibility)
        guard let name = payer.level.names.first else { return level }
        level.body.echo(name.name)
        guard let known = workflow.book.payer(named: name) else {
            refuse("79", "No payer here goes by this identifier.", name.name, &level, &answer)
            return level
        }
        do throws(WorkflowError) {
            for receiver in payer.receivers {
                level.children.append(try await self.level(receiver, known, now: now, &answer))
            }
        } catch {
            level.children = []
            level.body.segment("AAA", ["N", "", "42", "P"])
            answer.kind = .unavailable
        }
        return level
    }

    private func level(
        _ receiver: EligibilityTree.Receiver, _ payer: Payer, now: Instant,
        _ answer: inout X12Answer
    ) async throws(WorkflowError) -> LevelTree {
        var level = LevelTree("21", .eligibility)
        guard let name = receiver.level.names.first else { return level }
        level.body.echo(name.name)
        let asking: Provider
        switch try await provider(name) {
        case .success(let provider): asking = provider
        case .failure(let refusal):
            refuse(refusal.reason, refusal.message, name.name, &level, &answer)
            return level
        }
        for subscriber in receiver.subscribers {
            let scribe = PatientAnswer(
                workflow: workflow, payer: payer, asking: asking, now: now)
            level.children.append(await scribe.level(subscriber, &answer))
        }
        return level
    }

    private struct Refused: Error {
        let reason: String
        let message: String
    }

    /// Who asks must be a provider that the registry knows: eligibility is protected data.
    private func provider(
        _ name: NameLoop
    ) async throws(WorkflowError) -> Result<Provider, Refused> {
        guard ["1P", "FA", "80"].contains(name.code) else {
            return .failure(
                Refused(reason: "41", message: "Only providers are answered (NM101)."))
        }
        let others = name.rows.filter { $0.id == "REF" }.compactMap { $0[2] }
        let identifiers = [name.name[9]].compactMap { $0 } + others
        guard !identifiers.isEmpty else {
            return .failure(Refused(reason: "43", message: "Who asks has no identifier (NM109)."))
        }
        guard try await workflow.isCaller(identifiers) else {
            return .failure(
                Refused(reason: "41", message: "Who asks is not the client that sends this."))
        }
        if let provider = try await workflow.provider(identifiers: identifiers) {
            return .success(provider)
        }
        return .failure(Refused(reason: "51", message: "The provider who asks is not on file."))
    }

    private func refuse(
        _ reason: String, _ message: String, _ row: Row, _ level: inout LevelTree,
        _ answer: inout X12Answer
    ) {
        level.body.segment("AAA", ["N", "", reason, "C"])
        answer.problems.append(
            Problem(
                severity: .warning, code: "x12-eligibility", message: message, place: row.place(9)))
    }
}
