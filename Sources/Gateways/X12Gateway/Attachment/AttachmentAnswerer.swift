import Cases
import FHIRProfiles
import Plans
import Primitives
import Records
import Workflow
import X12

/// A 275 (005010X210) brings papers to the case that they name, as an answer to what was asked or unasked. Taken in, it is
/// answered by a 999 that accepts; where a case can not be found, by one that says at which number. A set is taken in
/// whole or not at all.
struct AttachmentAnswerer: SetAnswerer {
    let workflow: Workflow

    func answer(_ rows: [Row], now: Instant, _ answer: inout X12Answer) async -> SetAnswer {
        let set = AttachmentSet(rows)
        if set.papers.count > AttachmentSet.papersMax {
            return .refused([
                Self.finding(
                    set.papers[AttachmentSet.papersMax].header, element: 1,
                    "more than \(AttachmentSet.papersMax) papers in one set")
            ])
        }
        do throws(WorkflowError) {
            var findings: [X12Finding] = []
            var order: [CaseID] = []
            var documents: [CaseID: [SuppliedDocument]] = [:]
            for paper in set.papers {
                guard let data = paper.first("BIN"), !data.segment[2].isEmpty else {
                    findings.append(Self.finding(paper.header, element: 1, "no document is in it"))
                    continue
                }
                guard let authorization = try await self.authorization(of: paper, set) else {
                    let row = paper.first("TRN") ?? paper.numbers.first ?? paper.header
                    findings.append(
                        Self.finding(
                            row, element: 2, number: 127,
                            "no case of this provider goes by this number"))
                    continue
                }
                let kind = DocumentKind(Array(data.segment[2].utf8), format: paper.first("CAT")?[2])
                if let fault = Self.fault(of: kind, now: now) {
                    findings.append(Self.finding(data, element: 2, number: 785, fault))
                    continue
                }
                if documents[authorization.id] == nil { order.append(authorization.id) }
                documents[authorization.id, default: []] += Self.documents(paper, data, kind)
            }
            guard findings.isEmpty else { return .refused(findings) }
            let sender = set.name("1P")?.name[9] ?? "275"
            for id in order {
                answer.cases.append(
                    try await workflow.supply(
                        documents[id] ?? [], to: id, by: .submitter(sender), now: now))
            }
            return .acknowledged
        } catch {
            if case .notPermitted = error {} else { answer.kind = .unavailable }
            return .refused([
                Self.finding(set.papers.first?.header ?? rows[0], element: 1, error.message)
            ])
        }
    }

    /// The case that a paper names; nil where there is none, or where provider, patient or payer are not those of the case.
    private func authorization(
        of paper: AttachmentSet.Paper, _ set: AttachmentSet
    ) async throws(WorkflowError) -> Case? {
        guard let payer = workflow.book.payer(named: set.name("PR"))
        else { return nil }
        let patient = [set.name("QC")?.name[9]].compactMap { $0 }
        for number in paper.numbers.compactMap({ $0[2] }) {
            var found = try await workflow.findCase(number: number)
            if found == nil, !patient.isEmpty {
                found = try await workflow.findCase(
                    controlNumber: number, payer: payer.id, member: patient)
            }
            guard let found, found.coverage.payer == payer.id else { continue }
            if try await isMeant(found, patient, set) { return found }
        }
        return nil
    }

    private func isMeant(
        _ authorization: Case, _ patient: [String], _ set: AttachmentSet
    ) async throws(WorkflowError) -> Bool {
        if !patient.isEmpty {
            let isPatient = try await workflow.isMember(
                authorization.coverage.member, of: authorization.coverage.payer,
                identifiedBy: patient)
            guard isPatient else { return false }
        }
        guard let provider = set.name("1P") else { return false }
        let identifiers =
            [provider.name[9]].compactMap { $0 }
            + provider.rows.filter { $0.id == "REF" }.compactMap { $0[2] }
        return try await workflow.takesPapers(from: identifiers, for: authorization)
    }

    /// Why a paper can show nothing, which its sender is told before it counts as the answer to what was asked: JSON that is
    /// no resource of FHIR R4, as `$submit-attachment` has it; a document of a day that has begun nowhere yet.
    private static func fault(of kind: DocumentKind, now: Instant) -> String? {
        if kind.isBroken { return "this begins as JSON and is no FHIR resource" }
        if let resource = kind.resource {
            let faults = ProfileValidator.faults(inPaper: resource, now: now)
            return faults.first.map { "this is no FHIR R4: \($0.message)" }
        }
        if let date = kind.date, date > now.lastDayAnywhere {
            return "the document is of \(date), a day that is not yet"
        }
        return nil
    }

    private static func documents(
        _ paper: AttachmentSet.Paper, _ data: Row, _ kind: DocumentKind
    ) -> [SuppliedDocument] {
        let title = "275 \(paper.first("TRN")?[2] ?? "")"
        if let resource = kind.resource {
            var papers = SuppliedDocument.papers(of: resource, loinc: paper.loinc)
            if papers[0].title == nil { papers[0].title = title }
            return papers
        }
        let bytes = Array(data.segment[2].utf8)
        return [
            SuppliedDocument(
                document: StoredDocument(mediaType: kind.mediaType, bytes: bytes),
                kind: paper.loinc ?? kind.name, title: title, date: kind.date)
        ]
    }

    private static func finding(
        _ row: Row, element: Int, number: Int = 554, _ note: String
    ) -> X12Finding {
        X12Finding(
            segmentID: row.id, position: row.position, loop: "2000A",
            place: X12Finding.Place(element: element), elementNumber: number,
            elementFault: .invalidCode, level: 1, note: note)
    }
}
