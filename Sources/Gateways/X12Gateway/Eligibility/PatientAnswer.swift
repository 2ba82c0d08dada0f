import Cases
import Plans
import Primitives
import Workflow

/// The answer for one subscriber and the dependents under it (loops 2000C and 2000D).
struct PatientAnswer {
    let workflow: Workflow
    let payer: Payer
    let asking: Provider
    let now: Instant

    func level(
        _ subscriber: EligibilityTree.Subscriber, _ answer: inout X12Answer
    ) async -> LevelTree {
        var level = LevelTree("22", .eligibility)
        level.body.echoTraces(of: subscriber.level)
        guard let patient = EligibilityPatient(subscriber.level) else { return level }
        let identifiers = identifiers(patient.name)
        if subscriber.dependents.isEmpty || !patient.inquiries.isEmpty {
            let question = question(patient, identifiers, isDependent: false)
            await write(patient, question, &level, &answer)
        } else {
            level.body.echo(patient.name.name)
            if let reason = await subscriberRefusal(identifiers, &answer) {
                level.body.segment("AAA", ["N", "", reason, reason == "42" ? "P" : "C"])
                return level
            }
        }
        for dependent in subscriber.dependents {
            guard let patient = EligibilityPatient(dependent) else { continue }
            var child = LevelTree("23", .eligibility)
            child.body.echoTraces(of: dependent)
            let own = self.identifiers(patient.name)
            let question = question(patient, (own + identifiers).uniqued, isDependent: true)
            await write(patient, question, &child, &answer)
            level.children.append(child)
        }
        return level
    }

    /// Why nobody can be looked for under a subscriber (AAA03 at the subscriber); nil where the number is known.
    private func subscriberRefusal(
        _ identifiers: [String], _ answer: inout X12Answer
    ) async -> String? {
        if identifiers.isEmpty { return "72" }
        do throws(WorkflowError) {
            return try await workflow.members(of: payer.id, identifiedBy: identifiers).isEmpty
                ? "75" : nil
        } catch {
            answer.kind = .unavailable
            return "42"
        }
    }

    /// NM109, and the further numbers by which a registry may know a person.
    private func identifiers(_ name: NameLoop) -> [String] {
        let others = name.rows.filter {
            $0.id == "REF" && MemberReader.numbers.contains($0[1] ?? "")
        }
        return ([name.name[9]].compactMap { $0 } + others.compactMap { $0[2] }).uniqued
    }

    private func question(
        _ patient: EligibilityPatient, _ identifiers: [String], isDependent: Bool
    ) -> EligibilityQuestion {
        EligibilityQuestion(
            payer: payer.id, identifiers: identifiers, family: patient.name.name[3],
            given: patient.name.name[4], birthDate: patient.birthDate, isDependent: isDependent,
            on: patient.date)
    }

    private func write(
        _ patient: EligibilityPatient, _ question: EligibilityQuestion, _ level: inout LevelTree,
        _ answer: inout X12Answer
    ) async {
        do throws(WorkflowError) {
            switch try await workflow.eligibility(question, now: now) {
            case .success(let eligibility):
                person(eligibility, patient, question, &level.body)
                try await benefits(eligibility, patient, &level.body)
            case .failure(let refusal):
                level.body.echo(patient.name.name)
                level.body.segment(
                    "AAA", ["N", "", refusal.aaa(isDependent: question.isDependent), "C"])
                if let row = patient.name.first("DMG") { level.body.echo(row) }
                answer.problems.append(
                    Problem(
                        severity: .warning, code: "x12-eligibility", message: refusal.message,
                        place: patient.name.name.place(9)))
            }
        } catch {
            // What was written of the person before the store failed is not said.
            var body = LevelTree(level.code, .eligibility).body
            for (id, elements) in level.body.segments.prefix(while: { $0.id == "TRN" }) {
                body.segment(id, elements)
            }
            body.echo(patient.name.name)
            body.segment("AAA", ["N", "", "42", "P"])
            level.body = body
            answer.kind = .unavailable
        }
    }

    /// The person as the registry has it: name, number, address, birth date, sex, dates of the coverage.
    private func person(
        _ eligibility: Eligibility, _ patient: EligibilityPatient,
        _ question: EligibilityQuestion, _ body: inout SegmentWriter
    ) {
        let member = eligibility.member
        var name = [question.isDependent ? "03" : "IL", "1", member.family, member.given]
        if !question.isDependent { name += ["", "", "", "MI", member.id.text] }
        body.segment("NM1", name)
        if let group = eligibility.coverage?.group { body.segment("REF", ["6P", group]) }
        if let address = member.address {
            body.segment("N3", [address.street, address.further ?? ""])
            body.segment("N4", [address.city, address.state ?? "", address.postalCode ?? ""])
        }
        body.segment("DMG", ["D8", member.birthDate.d8, member.sex?.rawValue ?? ""])
        insured(eligibility, patient, question, &body)
        if let active = eligibility.coverage?.active {
            body.segment("DTP", ["346", "D8", active.start.d8])
            if let end = active.end { body.segment("DTP", ["347", "D8", end.d8]) }
        }
    }

    /// INS: a dependent's relation; and for anybody, that name or number on file differ from what was sent (001, 25).
    private func insured(
        _ eligibility: Eligibility, _ patient: EligibilityPatient,
        _ question: EligibilityQuestion, _ body: inout SegmentWriter
    ) {
        let member = eligibility.member
        let sent = patient.name.name
        func differs(_ text: String?, _ own: String) -> Bool {
            text.map { $0.uppercased() != SegmentWriter.clean(own).uppercased() } ?? false
        }
        let isChanged =
            differs(sent[3], member.family) || differs(sent[4], member.given)
            || !question.isDependent && differs(sent[9], member.id.text)
        let change = isChanged ? ["001", "25"] : []
        if question.isDependent {
            body.segment("INS", ["N", member.subscriber?.relationship.rawValue ?? "G8"] + change)
        } else if isChanged {
            body.segment("INS", ["Y", "18"] + change)
        }
    }

    private func benefits(
        _ eligibility: Eligibility, _ patient: EligibilityPatient, _ body: inout SegmentWriter
    ) async throws(WorkflowError) {
        var asked = patient.inquiries.map { (inquiry: Optional($0), types: $0.serviceTypes) }
        if asked.isEmpty { asked = [(nil, ["30"])] }
        var written: Set<CivilDate> = []
        for (inquiry, types) in asked {
            var standing = eligibility
            if let date = inquiry?.date, date != eligibility.on {
                standing = workflow.eligibility(of: eligibility.member, on: date, now: now)
            }
            var scribe = BenefitWriter(workflow: workflow, eligibility: standing, body: body)
            if written.insert(standing.on).inserted { scribe.standing() }
            if standing.isActive {
                for type in types { try await scribe.serviceType(type, patient, inquiry, asking) }
                if let inquiry, inquiry.hasProcedure {
                    try await scribe.procedure(inquiry, patient, asking)
                }
            }
            body = scribe.body
        }
    }
}

extension EligibilityRefusal {
    /// AAA03 (code list 901).
    func aaa(isDependent: Bool) -> String {
        switch self {
        case .identifierMissing: "72"
        case .tooLittle: "15"
        case .birthDateImpossible: "58"
        case .unknown: "75"
        case .ambiguous: isDependent ? "68" : "76"
        case .birthDateMismatch: "71"
        case .nameMismatch: isDependent ? "65" : "73"
        case .dependentUnknown: "67"
        }
    }
}
