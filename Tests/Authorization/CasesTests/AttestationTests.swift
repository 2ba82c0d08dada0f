import CaseFixtures
import Cases
import CodeSets
import Primitives
import Testing

/// Who may set their name to a decision, and who may not (regulation A1 to A4).
@Suite struct AttestationTests {
    static let rule = ReviewerRule(
        mayApprove: [.physician, .nurse], mayDeny: [.physician], licenceState: "OH",
        citation: Citation("plan, section 4"))
    static let today = CivilDate("2026-03-02")!

    static func reviewer(
        _ id: String = "R1", _ profession: Reviewer.Profession = .physician,
        _ licences: [Reviewer.Licence] = [licence()]
    ) -> Reviewer {
        Reviewer(
            id: ReviewerID(id), name: "Dr. Ida Plover", profession: profession,
            specialty: "radiology",
            licences: licences)
    }

    static func licence(
        _ state: String = "OH", until: String = "2027-12-31", isRestricted: Bool = false
    )
        -> Reviewer.Licence
    {
        Reviewer.Licence(
            state: state, number: "L-1", expires: CivilDate(until)!, isRestricted: isRestricted)
    }

    static func authorization(kind: CertificationType = .initial) throws -> Case {
        let coverage = CoverageSnapshot(
            payer: PayerID("larkspur"), plan: PlanID("PPO"), program: .commercialInsured,
            member: MemberID("M1"), active: DateRange(start: CivilDate("2026-01-01")!),
            asOf: CaseFixture.noon)
        let line = ServiceLine(sequence: 1, code: ProcedureCode(system: .cpt, code: "72148"))
        let received = CaseEvent.Received(
            request: CaseFixture.request(lines: [line], kind: kind), coverage: coverage,
            authorities: [],
            deadline: nil, contentDigest: DocumentDigest("sha256:0"))
        return try Case(
            id: CaseID("C1"),
            events: [CaseEvent(at: CaseFixture.noon, by: .system, .received(received))])
    }

    /// nil where the attestation is issued.
    static func refusal(
        _ kind: Attestation.Kind = .adverse, by reviewer: Reviewer = reviewer(),
        actOf: String? = nil,
        over subject: Subject = .line(1), of authorization: Case? = nil, seen: Int? = nil,
        rule: ReviewerRule = rule, on date: CivilDate = today
    ) throws -> AttestationRefusal? {
        let authorization = try authorization ?? Self.authorization()
        let act = AuthenticatedAct(
            reviewer: actOf.map(ReviewerID.init) ?? reviewer.id, method: "access-key",
            at: CaseFixture.noon)
        do throws(AttestationRefusal) {
            _ = try Attestation.issue(
                kind, by: reviewer, act: act, over: subject, of: authorization,
                seenVersion: seen ?? authorization.version, under: rule, on: date)
            return nil
        } catch {
            return error
        }
    }

    @Test func `a physician with a current licence of the state may deny`() throws {
        #expect(try Self.refusal() == nil)
    }

    @Test(arguments: Reviewer.Profession.allCases)
    func `only the professions of the rule may deny`(profession: Reviewer.Profession) throws {
        let refusal = try Self.refusal(by: Self.reviewer("R1", profession))
        let expected = AttestationRefusal.professionMayNot(profession, .adverse, Self.rule.citation)
        #expect(refusal == (profession == .physician ? nil : expected))
    }

    @Test func `a nurse may approve where the rule says so, and a pharmacist may not`() throws {
        #expect(try Self.refusal(.approve, by: Self.reviewer("R1", .nurse)) == nil)
        #expect(
            try Self.refusal(.approve, by: Self.reviewer("R1", .pharmacist))
                == .professionMayNot(.pharmacist, .approve, Self.rule.citation))
    }

    @Test func `a licence counts through its day of expiry, and not a day longer`() throws {
        let today = Self.reviewer("R1", .physician, [Self.licence(until: "2026-03-02")])
        let yesterday = Self.reviewer("R1", .physician, [Self.licence(until: "2026-03-01")])
        #expect(try Self.refusal(by: today) == nil)
        #expect(
            try Self.refusal(by: yesterday)
                == .licenceExpired(state: "OH", on: CivilDate("2026-03-01")!))
        #expect(try Self.refusal(.approve, by: yesterday) != nil)
    }

    @Test func `a denial needs a licence of the state, an approval one of any`() throws {
        let elsewhere = Self.reviewer("R1", .physician, [Self.licence("KY")])
        #expect(try Self.refusal(by: elsewhere) == .noLicence(state: "OH", Self.rule.citation))
        #expect(try Self.refusal(.approve, by: elsewhere) == nil)
    }

    @Test func `where the rule names no state any licence will do, but one there must be`() throws {
        var rule = Self.rule
        rule.licenceState = nil
        let elsewhere = Self.reviewer("R1", .physician, [Self.licence("KY")])
        #expect(try Self.refusal(by: elsewhere, rule: rule) == nil)
        let none = Self.reviewer("R1", .physician, [])
        #expect(try Self.refusal(by: none, rule: rule) == .noLicence(state: nil, rule.citation))
        #expect(try Self.refusal(.approve, by: none) == .noLicence(state: nil, rule.citation))
    }

    @Test func `a restricted licence carries nothing, a second one without restriction does`()
        throws
    {
        let restricted = Self.licence(isRestricted: true)
        #expect(
            try Self.refusal(by: Self.reviewer("R1", .physician, [restricted]))
                == .licenceRestricted(state: "OH"))
        #expect(
            try Self.refusal(by: Self.reviewer("R1", .physician, [restricted, Self.licence()]))
                == nil)
        let lapsed = Self.licence(until: "2026-03-01")
        #expect(
            try Self.refusal(by: Self.reviewer("R1", .physician, [restricted, lapsed]))
                == .licenceRestricted(state: "OH"))
    }

    @Test(arguments: [0, 2, 3])
    func `the version that was seen must be the current one`(seen: Int) throws {
        #expect(try Self.refusal(seen: seen) == .staleVersion(seen: seen, current: 1))
        #expect(try Self.refusal(seen: 1) == nil)
    }

    @Test func `a change of the case in between makes it stale`() throws {
        var authorization = try Self.authorization()
        try authorization.apply(CaseEvent(at: CaseFixture.noon, by: .system, .note("called")))
        #expect(
            try Self.refusal(of: authorization, seen: 1) == .staleVersion(seen: 1, current: 2))
    }

    @Test func `the person who was authenticated must be this reviewer`() throws {
        #expect(try Self.refusal(actOf: "R2") == .notThisReviewer)
    }

    @Test(arguments: [Subject.event, .line(2)])
    func `only what the case has can be decided`(subject: Subject) throws {
        #expect(try Self.refusal(over: subject) == .noSuchSubject(subject))
    }

    /// A case that R1 denied and that is now appealed.
    static func appealed(_ kind: CertificationType) throws -> Case {
        var authorization = try authorization()
        let attestation = try Attestation.issue(
            .adverse, by: reviewer(), act: AuthenticatedAct(reviewer: "R1", at: CaseFixture.noon),
            over: .line(1), of: authorization, seenVersion: 1, under: rule, on: today)
        let reason = SpecificReason("The criterion is not met.", citation: Citation("criterion"))
        let denial = try attestation.denial(reason: reason, rationale: "No red flags.")
        let determined = CaseEvent.Determined(
            subject: .line(1), determination: .denied(denial),
            explanation: Explanation(subject: .line(1), checks: []))
        try authorization.apply(
            CaseEvent(
                at: CaseFixture.noon, by: .reviewer(ReviewerID("R1")), .determined(determined)))
        let revised = CaseEvent.Revised(
            request: CaseFixture.request(lines: authorization.request.lines, kind: kind),
            authorities: [],
            contentDigest: DocumentDigest("sha256:1"))
        try authorization.apply(CaseEvent(at: CaseFixture.noon, by: .system, .revised(revised)))
        return authorization
    }

    @Test(arguments: [CertificationType.appealStandard, .appealImmediate])
    func `an appeal is decided by somebody who took no part before`(kind: CertificationType) throws
    {
        let authorization = try Self.appealed(kind)
        for act in [Attestation.Kind.adverse, .approve] {
            #expect(try Self.refusal(act, of: authorization) == .tookPartBefore(ReviewerID("R1")))
            #expect(try Self.refusal(act, by: Self.reviewer("R2"), of: authorization) == nil)
        }
    }

    @Test func `a reconsideration may come to the same person`() throws {
        #expect(try Self.refusal(of: Self.appealed(.reconsideration)) == nil)
    }

    @Test func `an attestation says who, with what licence, over what, when`() throws {
        let authorization = try Self.authorization()
        let attestation = try Attestation.issue(
            .adverse, by: Self.reviewer(),
            act: AuthenticatedAct(reviewer: "R1", at: CaseFixture.noon),
            over: .line(1), of: authorization, seenVersion: 1, under: Self.rule, on: Self.today)
        #expect(attestation.reviewer == ReviewerID("R1"))
        #expect(attestation.reviewerName == "Dr. Ida Plover")
        #expect(attestation.licence == Self.licence())
        #expect(attestation.subject == .line(1))
        #expect(attestation.caseID == CaseID("C1"))
        #expect(attestation.caseVersion == 1)
        #expect(attestation.at == CaseFixture.noon)
        #expect(attestation.rule == Self.rule.citation)
    }

    @Test func `an attestation over an approval carries no denial and no change`() throws {
        let authorization = try Self.authorization()
        let attestation = try Attestation.issue(
            .approve, by: Self.reviewer(),
            act: AuthenticatedAct(reviewer: "R1", at: CaseFixture.noon),
            over: .line(1), of: authorization, seenVersion: 1, under: Self.rule, on: Self.today)
        let reason = SpecificReason("no", citation: Citation("c"))
        let grant = Grant(
            number: AuthorizationNumber("A1"), code: ProcedureCode(system: .cpt, code: "72148"),
            quantity: Quantity(Decimal(1), .units)!, period: DateRange(start: Self.today),
            issuedOn: Self.today)
        #expect(throws: Attestation.NoAdverseAct.notAdverse) {
            _ = try attestation.denial(reason: reason, rationale: "")
        }
        #expect(throws: Attestation.NoAdverseAct.notAdverse) {
            _ = try attestation.modification(granting: grant, reason: reason)
        }
    }

    /// 42 CFR 422.122(a): every denial carries a specific reason.
    @Test(
        arguments: [
            ("", "c", "why", .reason), (" \u{a0}\t", "c", "why", .reason),
            ("–.", "c", "why", .reason), ("\u{200b}", "c", "why", .reason),
            ("no", " ", "why", .criterion), ("no", "c", "\n", .rationale),
        ] as [(String, String, String, Attestation.NoAdverseAct.Part)])
    func `a no that does not say why can not be made`(
        reason: String, criterion: String, rationale: String, part: Attestation.NoAdverseAct.Part
    ) throws {
        let attestation = try Attestation.issue(
            .adverse, by: Self.reviewer(),
            act: AuthenticatedAct(reviewer: "R1", at: CaseFixture.noon),
            over: .line(1), of: Self.authorization(), seenVersion: 1, under: Self.rule,
            on: Self.today)
        let reason = SpecificReason(reason, citation: Citation(criterion))
        #expect(throws: Attestation.NoAdverseAct.unsaid(part)) {
            _ = try attestation.denial(reason: reason, rationale: rationale)
        }
    }

    @Test func `each refusal reads as a sentence`() {
        let refusals: [AttestationRefusal] = [
            .notThisReviewer, .professionMayNot(.nurse, .adverse, Self.rule.citation),
            .noLicence(state: "OH", Self.rule.citation),
            .licenceExpired(state: "OH", on: Self.today),
            .licenceRestricted(state: "OH"), .staleVersion(seen: 1, current: 2),
            .noSuchSubject(.line(2)),
            .tookPartBefore(ReviewerID("R1")),
            .otherPrograms(ReviewerID("R1"), .selfFunded),
            .professionDecidesNothing(.therapist, Self.rule.citation),
        ]
        #expect(Set(refusals.map(\.description)).count == refusals.count)
        #expect(refusals[1].description == "a nurse may not deny or reduce here (plan, section 4)")
    }
}

extension AuthenticatedAct {
    fileprivate init(reviewer: String, at instant: Instant) {
        self.init(reviewer: ReviewerID(reviewer), method: "access-key", at: instant)
    }
}
