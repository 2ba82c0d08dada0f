import Cases
import Plans
import Primitives
import Records

/// `reviewers.csv` and `licences.csv`.
struct ReviewerReader {
    private let files: FileSet
    private let log: FindingLog

    init(_ files: FileSet, log: FindingLog) {
        self.files = files
        self.log = log
    }

    func reviewers() -> [ReviewerAccount] {
        let rows = files.rows(
            "reviewers.csv", required: ["id", "name", "profession"],
            optional: ["specialty", "access_key_digest", "programs"], log: log)
        var entries: [String: ReviewerAccount] = [:]
        var order: [String] = []
        for row in rows {
            guard let entry = entry(row) else { continue }
            let id = entry.reviewer.id.text
            if entries.updateValue(entry, forKey: id) == nil {
                order.append(id)
            } else {
                row.fail("registry-duplicate", "reviewer `\(id)` is there already", at: "id")
            }
        }
        addLicences(to: &entries)
        return order.compactMap { entries[$0] }
    }

    private func entry(_ row: CSVRow) -> ReviewerAccount? {
        let profession = row.requiredChoice("profession", Reviewer.Profession.self)
        let digest = row.value("access_key_digest", "sha256: and 64 hexadecimal digits") { text in
            let hex = text.utf8.dropFirst(7)
            let isHex = hex.allSatisfy { byte in
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                    || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
            }
            return text.hasPrefix("sha256:") && hex.count == 64 && isHex
                ? DocumentDigest(text) : nil
        }
        let programs = row.values("programs", Program.names) { Program(rawValue: $0) }
        let id = row.requiredText("id")
        let name = row.requiredText("name")
        guard row.isSound, let profession else { return nil }
        return ReviewerAccount(
            reviewer: Reviewer(
                id: ReviewerID(id), name: name, profession: profession,
                specialty: row.text("specialty"), licences: []),
            accessKeyDigest: digest, programs: programs)
    }

    private func addLicences(to entries: inout [String: ReviewerAccount]) {
        let rows = files.rows(
            "licences.csv", required: ["reviewer", "state", "number", "expires"],
            optional: ["restricted"], log: log)
        for row in rows {
            let expires = row.requiredDate("expires")
            let state = row.required("state", State.expected) { State.read($0) }
            let isRestricted = row.flag("restricted")
            let id = row.requiredText("reviewer")
            let number = row.requiredText("number")
            guard row.isSound, let expires, let state else { continue }
            guard entries[id] != nil else {
                guard !log.hasErrors(in: "reviewers.csv") else { continue }
                row.fail("registry-unknown-reviewer", "no reviewer `\(id)`", at: "reviewer")
                continue
            }
            entries[id]?.reviewer.licences.append(
                Reviewer.Licence(
                    state: state, number: number, expires: expires, isRestricted: isRestricted))
        }
    }
}
