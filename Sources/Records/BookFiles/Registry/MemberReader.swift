import Cases
import Plans
import Primitives

/// `members.csv`, `coverages.csv` and `accumulators.csv`.
struct MemberReader {
    private let files: FileSet
    private let book: PlanBook
    private let log: FindingLog

    private struct Key: Hashable {
        var payer: PayerID
        var member: MemberID
    }

    init(_ files: FileSet, book: PlanBook, log: FindingLog) {
        self.files = files
        self.book = book
        self.log = log
    }

    func members() -> [Member] {
        let rows = files.rows(
            "members.csv", required: ["payer", "id", "family", "given", "birth_date"],
            optional: ["other_ids", "state", "qmb", "sex", "subscriber", "relationship"], log: log)
        var members: [Key: Member] = [:]
        var order: [Key] = []
        var owners: [Key: MemberID] = [:]
        for row in rows {
            guard let member = member(row) else { continue }
            let key = Key(payer: member.payer, member: member.id)
            for identifier in Set([member.id.text] + member.otherIdentifiers) {
                let name = Key(payer: member.payer, member: MemberID(identifier))
                if let other = owners.updateValue(member.id, forKey: name) {
                    row.fail("registry-duplicate", "`\(identifier)` identifies \(other) already")
                }
            }
            if members.updateValue(member, forKey: key) == nil { order.append(key) }
        }
        addSubscribers(rows, to: &members)
        addCoverages(to: &members)
        AccumulatorReader.add(files, log) { payer, id, amounts, row in
            let key = Key(payer: payer, member: id)
            guard let member = members[key] else { return unknown(id, row) }
            guard member.coverages.contains(where: { $0.plan == amounts.plan }) else {
                guard !log.hasErrors(in: "coverages.csv") else { return }
                return row.fail(
                    "registry-unknown-plan", "`\(id)` has no coverage under `\(amounts.plan)`",
                    at: "plan")
            }
            if member.accumulators.contains(where: {
                $0.plan == amounts.plan && $0.year == amounts.year
            }) {
                row.fail(
                    "registry-duplicate", "`\(id)` has amounts for \(amounts.year) already",
                    at: "year")
            }
            members[key]?.accumulators.append(amounts)
        }
        return order.compactMap { key in
            members[key].map { member in
                var member = member
                member.coverages.sort { $0.active.start < $1.active.start }
                member.accumulators.sort { $0.year < $1.year }
                return member
            }
        }
    }

    private func member(_ row: CSVRow) -> Member? {
        let birthDate = row.requiredDate("birth_date")
        let state = row.state("state")
        let isQualified = row.flag("qmb")
        let sex = row.choice("sex", Sex.self)
        let relationship = row.choice("relationship", SubscriberLink.Relationship.self)
        let subscriber = row.text("subscriber").map {
            SubscriberLink(id: MemberID($0), relationship: relationship ?? .other)
        }
        if relationship != nil, subscriber == nil {
            row.fail(
                "registry-bad-value", "`relationship` without `subscriber`", at: "relationship")
        }
        let payer = payer(row)
        let id = row.requiredText("id")
        let family = row.requiredText("family")
        let given = row.requiredText("given")
        guard row.isSound, let birthDate, let payer else { return nil }
        return Member(
            payer: payer, id: MemberID(id), otherIdentifiers: row.list("other_ids"),
            family: family, given: given, birthDate: birthDate, state: state, coverages: [],
            isQualifiedMedicareBeneficiary: isQualified, sex: sex, subscriber: subscriber)
    }

    /// Who is covered through somebody goes by that one's number, too: a request may name the subscriber's only.
    private func addSubscribers(_ rows: [CSVRow], to members: inout [Key: Member]) {
        // A subscriber is not missed as long as something else is wrong in the file: the one mistake is there.
        guard !log.hasErrors(in: "members.csv") else { return }
        for row in rows {
            let payer = PayerID(row.text("payer") ?? "")
            let key = Key(payer: payer, member: MemberID(row.text("id") ?? ""))
            guard let link = members[key]?.subscriber else { continue }
            guard let owner = members[Key(payer: payer, member: link.id)],
                owner.subscriber == nil, link.id != key.member
            else {
                row.fail(
                    "registry-unknown-member", "no subscriber `\(link.id)`", at: "subscriber")
                continue
            }
            members[key]?.otherIdentifiers.append(link.id.text)
        }
    }

    /// A member is not missed as long as something is wrong in the file of members: the one mistake is there.
    private func unknown(_ id: MemberID, _ row: CSVRow) {
        guard !log.hasErrors(in: "members.csv") else { return }
        row.fail("registry-unknown-member", "no member `\(id)`", at: "member")
    }

    private func payer(_ row: CSVRow) -> PayerID? {
        let id = PayerID(row.requiredText("payer"))
        guard row.text("payer") != nil else { return nil }
        guard book.payers.contains(where: { $0.id == id }) else {
            row.fail("registry-unknown-payer", "no payer `\(id)` in the plan book", at: "payer")
            return nil
        }
        return id
    }

    private func addCoverages(to members: inout [Key: Member]) {
        let rows = files.rows(
            "coverages.csv", required: ["payer", "member", "plan", "from"],
            optional: ["until", "group", "primary_payer"], log: log)
        for row in rows {
            let dates = row.dates()
            let payer = payer(row)
            let id = MemberID(row.requiredText("member"))
            let plan = PlanID(row.requiredText("plan"))
            guard row.isSound, let dates, let payer else { continue }
            let key = Key(payer: payer, member: id)
            guard let member = members[key] else {
                unknown(id, row)
                continue
            }
            guard book.plan(plan)?.payer == payer else {
                row.fail("registry-unknown-plan", "no plan `\(plan)` of `\(payer)`", at: "plan")
                continue
            }
            if member.coverages.contains(where: { $0.active.overlaps(dates) }) {
                row.fail("registry-overlap", "`\(id)` has another coverage on these dates")
            }
            members[key]?.coverages.append(
                Coverage(
                    plan: plan, active: dates, group: row.text("group"),
                    primaryPayer: row.text("primary_payer")))
        }
    }
}
