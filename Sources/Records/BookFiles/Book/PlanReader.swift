import Cases
import Plans
import Primitives

/// `plans/*.yaml`: one plan a file.
enum PlanReader {
    /// What a plan names in other files, with the places where it does.
    struct Named {
        var plan: Plan
        var map: YAMLMap
        var networks: [(text: String, spot: Spot)]
        var lists: [(text: String, spot: Spot)]
    }

    static func plan(_ bytes: [UInt8], file: String, log: FindingLog) -> Named? {
        guard let map = YAMLMap.one(bytes, file: file, log: log) else { return nil }
        let networks = map.texts("networks")
        let lists = map.texts("authorizationLists")
        let enrollment = map.texts("enrollment").map(\.text)
        let program = map.requiredChoice("program", Program.self)
        let zone = map.required(
            "timeZone", "one of \(TimeZoneRules.names.joined(separator: ", "))"
        ) { TimeZoneRules.named($0) }
        let administrator = administrator(map)
        let outOfNetwork = outOfNetwork(map)
        let unlisted = unlisted(map)
        let retrospective = retrospective(map)
        let appeals = AppealReader.appeals(map, program)
        let reviewers = reviewers(map, decidesHere: administrator?.decidesHere ?? false)
        let approvalDays = map.required("approvalDays", "a number of days above zero") { text in
            Int(text).flatMap { $0 > 0 ? $0 : nil }
        }
        let basis = map.requiredChoice("policyDateBasis", PolicyDateBasis.self)
        let cutOff = map.value("cutOff", "a time of day (HH:MM)") { CivilTime($0) }
        let state = map.value("state", State.expected) { State.read($0) }
        let costShare = map.choice("costShare", CostShareStanding.self) ?? .ordinary
        let isHighDeductible = map.value("highDeductible", "yes or no") { Flag($0)?.isOn } ?? false
        let id = PlanID(map.requiredText("id"))
        let payer = PayerID(map.requiredText("payer"))
        let name = map.requiredText("name")
        let productClass = map.text("productClass")
        let calendar = map.requiredText("calendar")
        let document = map.requiredCitation("document")
        map.finish()
        guard map.isSound, let program, let zone, let administrator, let outOfNetwork,
            let unlisted, let retrospective, let appeals, let reviewers, let approvalDays,
            let basis
        else { return nil }
        let plan = Plan(
            id: id, payer: payer, name: name, program: program, state: state,
            productClass: productClass, administrator: administrator, zone: zone,
            calendar: calendar, cutOff: cutOff, networks: networks.map(\.text),
            outOfNetwork: outOfNetwork, authorizationLists: lists.map(\.text), unlisted: unlisted,
            retrospective: retrospective, policyDateBasis: basis, appeals: appeals,
            reviewers: reviewers, approvalDays: approvalDays, document: document,
            costShareNotes: costShare, isHighDeductible: isHighDeductible,
            enrollmentNames: enrollment)
        return Named(plan: plan, map: map, networks: networks, lists: lists)
    }

    private static func administrator(_ plan: YAMLMap) -> Administrator? {
        guard let map = plan.requiredMap("administrator") else { return nil }
        let kind = map.requiredChoice("kind", Administrator.Kind.self)
        let decidesHere = map.required("decidesHere", "yes or no") { Flag($0)?.isOn }
        let name = map.requiredText("name")
        let phone = map.text("phone")
        let link = map.text("link")
        map.finish()
        guard let kind, let decidesHere else { return nil }
        return Administrator(
            kind: kind, name: name, decidesHere: decidesHere, phone: phone, link: link)
    }

    private static func outOfNetwork(_ plan: YAMLMap) -> OutOfNetworkRule? {
        guard let map = plan.requiredMap("outOfNetwork") else { return nil }
        let rule = map.required("rule", "covered, notCovered or anyProvider") {
            ["covered", "notCovered", "anyProvider"].contains($0) ? $0 : nil
        }
        let provision = map.citation("provision")
        if rule == "notCovered", provision == nil { map.missing("provision") }
        map.finish()
        return switch rule {
        case "covered": .covered
        case "anyProvider": .anyProvider
        case "notCovered": provision.map { .notCovered($0) }
        default: nil
        }
    }

    private static func unlisted(_ plan: YAMLMap) -> UnlistedRule? {
        guard let map = plan.requiredMap("unlisted") else { return nil }
        let requirement = map.required("requirement", "notRequired or required") {
            UnlistedRule.Requirement(rawValue: $0)
        }
        let source = map.requiredCitation("source")
        map.finish()
        return requirement.map { UnlistedRule($0, citation: source) }
    }

    private static func retrospective(_ plan: YAMLMap) -> RetrospectiveRule? {
        guard let map = plan.requiredMap("retrospective") else { return nil }
        let rule = map.required("rule", "within, always or unknown") {
            ["within", "always", "unknown"].contains($0) ? $0 : nil
        }
        let days = map.whole("days")
        let source = map.citation("source")
        if rule == "within", days == nil { map.missing("days") }
        if rule != nil, rule != "unknown", source == nil { map.missing("source") }
        if rule != "within", days != nil {
            map.fail("book-never-applies", "`days` belongs to the rule `within`", at: "days")
        }
        map.finish()
        return switch rule {
        case "within": days.flatMap { days in source.map { .within(days: days, $0) } }
        case "always": source.map { .always($0) }
        case "unknown": .unknown
        default: nil
        }
    }

    private static func reviewers(_ plan: YAMLMap, decidesHere: Bool) -> ReviewerRule? {
        guard let map = plan.requiredMap("reviewers") else { return nil }
        let mayApprove = map.choices("mayApprove", Reviewer.Profession.self)
        let mayDeny = map.choices("mayDeny", Reviewer.Profession.self)
        // What nobody may decide waits for ever.
        if decidesHere, map.isSound {
            if mayApprove.isEmpty { map.missing("mayApprove") }
            if mayDeny.isEmpty { map.missing("mayDeny") }
        }
        let state = map.value("licenceState", State.expected) { State.read($0) }
        let source = map.requiredCitation("source")
        map.finish()
        return ReviewerRule(
            mayApprove: Set(mayApprove), mayDeny: Set(mayDeny), licenceState: state,
            citation: source)
    }
}
