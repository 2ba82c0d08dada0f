import Cases
import Plans
import Primitives

/// `members.csv`, `coverages.csv` and `accumulators.csv`.
struct MemberReader {
    private let files: FileSet
    private let book: PlanBook
    private let log: FindingLog
    private let today: CivilDate?

    private struct Key: Hashable {
        var payer: PayerID
        var member: MemberID
    }

    init(_ files: FileSet, book: PlanBook, log: FindingLog, today: CivilDate?) {
        self.files = files
        self.book = book
        self.log = log
        self.today = today
    }

    /// Members in the order of the file, and who goes by which identifier.
    private struct Found {
        var members: [Member] = []
        var owners: [Key: Int] = [:]

        /// The place of a member by the identifier of their own.
        func place(_ payer: PayerID, _ id: MemberID) -> Int? {
            guard let place = owners[Key(payer: payer, member: id)], members[place].id == id
            else { return nil }
            return place
        }
    }

    func members() -> [Member] {
        let rows = files.rows(
            "members.csv", required: ["payer", "id", "family", "given", "birth_date"],
            optional: ["other_ids", "state", "qmb", "sex", "subscriber", "relationship"], log: log)
        var found = Found()
        found.members.reserveCapacity(rows.count)
        found.owners.reserveCapacity(rows.count)
        for row in rows {
            if let member = member(row) { add(member, row, to: &found) }
        }
        addSubscribers(rows, to: &found)
        addCoverages(to: &found)
        AccumulatorReader.add(files, log) { payer, id, amounts, row in
            guard let place = found.place(payer, id) else { return unknown(id, row) }
            guard found.members[place].coverages.contains(where: { $0.plan == amounts.plan })
            else {
                guard !log.hasErrors(in: "coverages.csv") else { return }
                return row.fail(
                    "registry-unknown-plan", "`\(id)` has no coverage under `\(amounts.plan)`",
                    at: "plan")
            }
            if found.members[place].accumulators.contains(where: {
                $0.plan == amounts.plan && $0.year == amounts.year
            }) {
                row.fail(
                    "registry-duplicate", "`\(id)` has amounts for \(amounts.year) already",
                    at: "year")
            }
            found.members[place].accumulators.append(amounts)
        }
        for place in found.members.indices {
            if found.members[place].coverages.count > 1 {
                found.members[place].coverages.sort { $0.active.start < $1.active.start }
            }
            if found.members[place].accumulators.count > 1 {
                found.members[place].accumulators.sort { $0.year < $1.year }
            }
        }
        return found.members
    }

    private func add(_ member: Member, _ row: CSVRow, to found: inout Found) {
        var identifiers = [member.id.text]
        if !member.otherIdentifiers.isEmpty {
            identifiers = (identifiers + member.otherIdentifiers).uniqued
        }
        for identifier in identifiers {
            let key = Key(payer: member.payer, member: MemberID(identifier))
            if let other = found.owners.updateValue(found.members.count, forKey: key) {
                row.fail(
                    "registry-duplicate",
                    "`\(identifier)` identifies \(found.members[other].id) already")
            }
        }
        found.members.append(member)
    }

    private func member(_ row: CSVRow) -> Member? {
        let birthDate = row.requiredDate("birth_date")
        // Somebody may be born today where it is tomorrow already.
        if let birthDate, let today, birthDate > today.adding(days: 1) {
            row.fail("registry-bad-value", "\(birthDate) is still to come", at: "birth_date")
        }
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
    private func addSubscribers(_ rows: [CSVRow], to found: inout Found) {
        // A subscriber is not missed as long as something else is wrong in the file: the one mistake is there.
        guard !log.hasErrors(in: "members.csv") else { return }
        // Without an error, every row has become a member.
        for (place, row) in zip(found.members.indices, rows) {
            let member = found.members[place]
            guard let link = member.subscriber else { continue }
            guard let owner = found.place(member.payer, link.id),
                found.members[owner].subscriber == nil, link.id != member.id
            else {
                row.fail(
                    "registry-unknown-member", "no subscriber `\(link.id)`", at: "subscriber")
                continue
            }
            found.members[place].otherIdentifiers.append(link.id.text)
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

    private func addCoverages(to found: inout Found) {
        let rows = files.rows(
            "coverages.csv", required: ["payer", "member", "plan", "from"],
            optional: ["until", "group", "primary_payer"], log: log)
        for row in rows {
            let dates = row.dates()
            let payer = payer(row)
            let id = MemberID(row.requiredText("member"))
            let plan = PlanID(row.requiredText("plan"))
            guard row.isSound, let dates, let payer else { continue }
            guard let place = found.place(payer, id) else {
                unknown(id, row)
                continue
            }
            guard book.plan(plan)?.payer == payer else {
                row.fail("registry-unknown-plan", "no plan `\(plan)` of `\(payer)`", at: "plan")
                continue
            }
            if found.members[place].coverages.contains(where: { $0.active.overlaps(dates) }) {
                row.fail("registry-overlap", "`\(id)` has another coverage on these dates")
            }
            found.members[place].coverages.append(
                Coverage(
                    plan: plan, active: dates, group: row.text("group"),
                    primaryPayer: row.text("primary_payer")))
        }
    }
}
