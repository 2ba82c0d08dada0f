import Cases
import Plans
import Primitives
import Records

/// Applies one INS (loop 2000) to the roster: who it is, what is said of the person, and each coverage.
struct MemberChange {
    enum Outcome { case added, changed, ended, unchanged }

    let book: PlanBook
    let set: EnrollmentSet
    let enrolled: EnrolledMember

    /// - Returns: nil where it was refused.
    func apply(
        to roster: inout Roster, _ reading: inout Reading
    ) async throws(RecordsError) -> Outcome? {
        let before = reading.problems.count
        guard let found = try await person(roster, &reading) else { return nil }
        var member = found.member
        if enrolled.maintenance != "024" { describe(&member, &reading) }
        cover(&member, &reading)
        guard reading.problems.count == before else { return nil }
        guard !found.isNew else {
            roster.put(member)
            return .added
        }
        guard member != found.member else { return .unchanged }
        roster.put(member)
        return enrolled.maintenance == "024" ? .ended : .changed
    }

    // MARK: Who it is

    private struct Found {
        var member: Member
        var isNew = false
    }

    private func person(
        _ roster: Roster, _ reading: inout Reading
    ) async throws(RecordsError) -> Found? {
        guard let row = enrolled.reference("0F"), let number = row[2] else {
            reading.refuse(
                "enrollment-member", "The subscriber has no number (REF 0F).",
                at: enrolled.header.place())
            return nil
        }
        let subscriber = try await roster.subscriber(number)
        if enrolled.isSubscriber {
            return subscriber.map { Found(member: $0) }
                ?? fresh(MemberID(number), link: nil, roster.payer, row, &reading)
        }
        guard let subscriber else {
            reading.refuse(
                "enrollment-subscriber",
                "The subscriber is not on file, and not before the dependent in this set.",
                at: row.place(2))
            return nil
        }
        return try await dependent(of: subscriber, roster, row, &reading)
    }

    private func dependent(
        of subscriber: Member, _ roster: Roster, _ row: Row, _ reading: inout Reading
    ) async throws(RecordsError) -> Found? {
        let family = try await roster.dependents(of: subscriber)
        if let own = ownNumber, own != subscriber.id.text {
            if let known = family.first(where: {
                $0.id.text == own || $0.otherIdentifiers.contains(own)
            }) {
                return Found(member: known)
            }
        }
        let sent = name
        let alike = family.filter { member in
            birthDate.map { $0 == member.birthDate } ?? true
                && sent.given.map { PersonName.isSame($0, member.given) } ?? false
        }
        if let known = alike.first, alike.count == 1 { return Found(member: known) }
        guard alike.isEmpty else {
            reading.refuse(
                "enrollment-dependent",
                "More than one dependent is of this name: send the birth date.",
                at: enrolled.name?.name.place() ?? enrolled.header.place())
            return nil
        }
        let link = SubscriberLink(
            id: subscriber.id,
            relationship: SubscriberLink.Relationship(rawValue: enrolled.header[2] ?? "") ?? .other)
        var id = ownNumber.map { MemberID($0) }
        if let own = id, try await !roster.members(own.text).isEmpty {
            reading.refuse(
                "enrollment-member", "The dependent's number is another member's.",
                at: row.place(2))
            return nil
        }
        if id == nil { id = try await roster.freeNumber(under: subscriber) }
        guard let id else {
            reading.refuse(
                "enrollment-dependent", "There is no free number under the subscriber.",
                at: row.place(2))
            return nil
        }
        return fresh(id, link: link, roster.payer, row, &reading)
    }

    /// REF 23: the sender's number of the very person.
    private var ownNumber: String? { enrolled.reference("23")?[2] }

    /// A member who is not on file yet: only an addition (021) or a comparison (030) makes one.
    private func fresh(
        _ id: MemberID, link: SubscriberLink?, _ payer: PayerID, _ row: Row,
        _ reading: inout Reading
    ) -> Found? {
        guard ["021", "030"].contains(enrolled.maintenance) else {
            reading.refuse(
                "enrollment-member",
                "The member is not on file, so nothing of it can be changed (INS03 \(enrolled.maintenance)).",
                at: row.place(2))
            return nil
        }
        let place = enrolled.name?.name.place() ?? enrolled.header.place()
        let sent = name
        guard let family = sent.family, let given = sent.given else {
            reading.refuse(
                "enrollment-name", "A new member needs a family and a given name (NM103, NM104).",
                at: place)
            return nil
        }
        guard let birthDate else {
            reading.refuse(
                "enrollment-birth-date", "A new member needs a birth date (DMG02).", at: place)
            return nil
        }
        let member = Member(
            payer: payer, id: id, otherIdentifiers: link.map { [$0.id.text] } ?? [],
            family: family, given: given, birthDate: birthDate, coverages: [], subscriber: link)
        return Found(member: member, isNew: true)
    }

    // MARK: What is said of the person

    private var name: (family: String?, given: String?) {
        (enrolled.name?.name[3], enrolled.name?.name[4])
    }

    private var birthDate: CivilDate? {
        enrolled.name?.first("DMG")?[2].flatMap { DateReader.day($0) }
    }

    /// What is sent replaces what was; what is not sent stays. A social security number (NM108 34) is not kept.
    private func describe(_ member: inout Member, _ reading: inout Reading) {
        guard let loop = enrolled.name else { return }
        member.family = loop.name[3] ?? member.family
        member.given = loop.name[4] ?? member.given
        if let birthDate { member.birthDate = birthDate }
        if let sex = loop.first("DMG")?[3].flatMap({ Sex(rawValue: $0) }) { member.sex = sex }
        if let street = loop.first("N3"), let line = street[1], let city = loop.first("N4") {
            member.address = PostalAddress(
                street: line, further: street[2], city: city[1] ?? "", state: city[2],
                postalCode: city[3])
            member.state = city[2] ?? member.state
        }
        if let link = member.subscriber, let sent = enrolled.header[2] {
            member.subscriber?.relationship =
                SubscriberLink.Relationship(rawValue: sent) ?? link.relationship
        }
        var numbers = ["23", "3H", "6O", "ABB", "F6", "Q4"].compactMap {
            enrolled.reference($0)?[2]
        }
        if loop.name[8] == "ZZ" { numbers += [loop.name[9]].compactMap { $0 } }
        member.otherIdentifiers = (member.otherIdentifiers + numbers).uniqued
            .filter { $0 != member.id.text }
    }

    // MARK: Coverages

    private func cover(_ member: inout Member, _ reading: inout Reading) {
        for coverage in enrolled.coverages where coverage.maintenance != "032" {
            guard let plan = plan(of: coverage, member.payer, &reading) else { continue }
            CoverageChange(
                enrolled: coverage, member: enrolled, plan: plan,
                group: enrolled.reference("1L")?[2] ?? coverage.reference("1L")?[2]
            ).apply(to: &member.coverages, &reading)
        }
        if enrolled.maintenance == "024", enrolled.coverages.isEmpty { endAll(&member, &reading) }
    }

    /// The member leaves: whatever runs on the day ends with it.
    private func endAll(_ member: inout Member, _ reading: inout Reading) {
        guard let row = enrolled.date("357"),
            let last = row[3].flatMap({ DateReader.day($0.prefix(8)) })
        else {
            return reading.refuse(
                "enrollment-date",
                "The member leaves, and no day is said (DTP 357, or HD with DTP 349).",
                at: enrolled.header.place())
        }
        for index in member.coverages.indices
        where member.coverages[index].active.contains(last) {
            CoverageChange.end(
                &member.coverages[index], on: last, at: row.place(3), &reading)
        }
    }

    /// The plan of the book that a coverage means: by HD04, else by the group or policy number with the line of insurance
    /// (`G-100/PPO`), else by the number alone. `enrollment` of the plan says which of these it answers to.
    private func plan(
        of coverage: EnrolledCoverage, _ payer: PayerID, _ reading: inout Reading
    ) -> Plan? {
        let line = coverage.header[3] ?? ""
        let numbers = [
            coverage.reference("1L")?[2], enrolled.reference("1L")?[2], set.masterPolicy,
        ].compactMap { $0 }
        let names =
            [coverage.header[4]].compactMap { $0 } + numbers.flatMap { ["\($0)/\(line)", $0] }
        if let plan = book.plan(enrolledAs: names, payer: payer) { return plan }
        let told = names.isEmpty ? "nothing" : names.joined(separator: ", ")
        reading.refuse(
            "enrollment-plan",
            "No plan of this insurer goes by \(told): HD04, REF 1L or REF 38 must be in `enrollment` of a plan.",
            at: coverage.header[4] == nil
                ? enrolled.reference("1L")?.place(2) ?? coverage.header.place()
                : coverage.header.place(4))
        return nil
    }
}
