import FHIR
import JSON
import Primitives
import Records
import Workflow

/// Reads a Subscription by the PAS profile (2.2.1) and the R5 backport for R4 that it is built on. Collects what is wrong.
struct SubscriptionReader {
    let version: PASVersion
    /// Who will own it.
    let owner: String
    /// Where may be sent to.
    let endpoints: EndpointRules
    /// Whether it is asked for, and not changed: what is read, changed and sent back says the status that it had.
    private let isNew: Bool
    private(set) var issues: [OperationOutcome.Issue] = []
    /// Rules that are not known change the meaning of what they stand on (FHIR R4, Resource.implicitRules).
    private(set) var followsKnownRules = true

    static let headersMax = 32
    static let headerLengthMax = 8_192

    struct Read {
        var definition: SubscriptionDefinition
        /// The status that the client asks for; ours to change.
        var status: SubscriptionState.Status
        var id: String?
    }

    init(version: PASVersion, owner: String, endpoints: EndpointRules, isNew: Bool) {
        self.version = version
        self.owner = owner
        self.endpoints = endpoints
        self.isNew = isNew
    }

    /// nil where there are issues.
    mutating func read(_ root: JSONValue) -> Read? {
        guard root.resourceType == "Subscription" else {
            refuse(.value, "This is no Subscription.", at: nil)
            return nil
        }
        let status = status(root)
        requireText(root["reason"], "reason")
        if root["implicitRules"] != nil {
            followsKnownRules = false
            refuse(
                .notSupported, "The Subscription follows rules that are not known here.",
                at: "implicitRules")
        }
        checkModifiers(root)
        let organizations = criteria(root)
        let end = instant(root["end"])
        guard let channel = root["channel"], channel.kind == .object else {
            refuse(.required, "A Subscription has a channel.", at: "channel")
            return nil
        }
        checkModifiers(channel, at: "channel")
        let read = self.channel(channel)
        guard issues.isEmpty, let status, let read else { return nil }
        return Read(
            definition: SubscriptionDefinition(
                owner: owner, guide: version.number, organizations: organizations, channel: read,
                endsAt: end, resource: String(decoding: root.sourceBytes, as: UTF8.self)),
            status: status, id: root["id"]?.string)
    }

    // MARK: The subscription

    /// A client asks for it as requested or off; the server alone moves it to active or error (FHIR R4, Subscription.status).
    private mutating func status(_ root: JSONValue) -> SubscriptionState.Status? {
        guard let text = requireText(root["status"], "status") else { return nil }
        guard let status = SubscriptionState.Status(rawValue: text) else {
            refuse(.codeInvalid, "The status is none of subscription-status.", at: "status")
            return nil
        }
        if isNew, status != .requested, status != .off {
            refuse(
                .businessRule,
                "A client asks for a Subscription as 'requested' or 'off'; only the server makes it '\(text)'.",
                at: "status")
            return nil
        }
        return status
    }

    /// The topic, and whose cases are meant (spec-58).
    private mutating func criteria(_ root: JSONValue) -> [String] {
        if let criteria = requireText(root["criteria"], "criteria") {
            let topic = criteria.split(separator: "|", maxSplits: 1).first ?? ""
            if topic != SubscriptionURLs.topic {
                refuse(
                    .notSupported, "The only topic here is \(SubscriptionURLs.topic).",
                    at: "criteria")
            }
        }
        let filters = root["_criteria"]?.fhirExtensions(SubscriptionURLs.filter) ?? []
        guard filters.count == 1, let filter = filters[0]["valueString"]?.string else {
            refuse(
                .required,
                "A subscription has one filter, org-identifier=IDENTIFIER, as extension backport-filter-criteria of its criteria.",
                at: "criteria.extension")
            return []
        }
        do {
            return try OrganizationFilter.identifiers(filter)
        } catch {
            refuse(.notSupported, error.text, at: "criteria.extension")
            return []
        }
    }

    private mutating func instant(_ value: JSONValue?) -> Instant? {
        guard let value else { return nil }
        guard let instant = value.string.flatMap({ Instant($0) }) else {
            refuse(.value, "The end is no instant.", at: "end")
            return nil
        }
        return instant
    }

    // MARK: The channel

    private mutating func channel(_ channel: JSONValue) -> SubscriptionDefinition.Channel? {
        if let type = requireText(channel["type"], "channel.type"), type != "rest-hook" {
            refuse(.notSupported, "The only channel here is rest-hook.", at: "channel.type")
        }
        let endpoint = endpoint(channel)
        let mediaType = mediaType(channel)
        let content = content(channel)
        let headers = headers(channel)
        let heartbeat = seconds(channel, SubscriptionURLs.heartbeat, "heartbeat", upTo: 86_400)
        let timeout = seconds(channel, SubscriptionURLs.timeout, "timeout", upTo: 3_600)
        guard let endpoint, let mediaType, let content else { return nil }
        return SubscriptionDefinition.Channel(
            endpoint: endpoint, headers: headers, mediaType: mediaType, content: content,
            timeoutSeconds: timeout, heartbeatSeconds: heartbeat)
    }

    private mutating func endpoint(_ channel: JSONValue) -> String? {
        guard let url = requireText(channel["endpoint"], "channel.endpoint") else { return nil }
        if let refusal = endpoints.refusal(of: url) {
            refuse(.businessRule, refusal, at: "channel.endpoint")
            return nil
        }
        return url
    }

    private static let mediaTypes: Set<String> = ["application/fhir+json", "application/json"]

    private mutating func mediaType(_ channel: JSONValue) -> String? {
        guard let text = requireText(channel["payload"], "channel.payload") else { return nil }
        let type = text.split(separator: ";", maxSplits: 1).first.map(String.init) ?? ""
        guard Self.mediaTypes.contains(type.lowercased().filter { $0 != " " }),
            Self.isFieldValue(text)
        else {
            refuse(
                .notSupported, "Notifications are written as application/fhir+json.",
                at: "channel.payload")
            return nil
        }
        return text
    }

    private mutating func content(_ channel: JSONValue) -> SubscriptionDefinition.Content? {
        let place = "channel.payload.extension"
        let given = channel["_payload"]?.fhirExtension(SubscriptionURLs.content)
        guard let text = given?["valueCode"]?.string else {
            refuse(
                .required, "How much is told is missing: extension backport-payload-content.",
                at: place)
            return nil
        }
        let content = SubscriptionDefinition.Content(rawValue: text)
        switch content {
        case .fullResource: return content
        case .idOnly where version.allowsIDOnlyNotifications: return content
        default:
            let allowed =
                version.allowsIDOnlyNotifications ? "full-resource or id-only" : "full-resource"
            refuse(.notSupported, "The content of a notification is \(allowed) here.", at: place)
            return nil
        }
    }

    private mutating func headers(_ channel: JSONValue) -> [SubscriptionDefinition.Header] {
        let lines = channel.list("header")
        guard lines.count <= Self.headersMax else {
            refuse(
                .tooLong, "There are more than \(Self.headersMax) headers.", at: "channel.header")
            return []
        }
        var headers: [SubscriptionDefinition.Header] = []
        for (index, line) in lines.enumerated() {
            if let header = line.string.flatMap(Self.header) {
                headers.append(header)
            } else {
                refuse(
                    .value,
                    "A header is 'Name: value', and none that frames the message or says its type: that is `payload`.",
                    at: "channel.header[\(index)]")
            }
        }
        return headers
    }

    /// What frames the message is ours to write, and its type is what `payload` says.
    private static let ownHeaders: Set<String> = [
        "host", "content-length", "transfer-encoding", "connection", "te", "trailer", "upgrade",
        "expect", "keep-alive", "proxy-connection", "content-type", "content-encoding",
    ]

    private static func header(_ line: String) -> SubscriptionDefinition.Header? {
        let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, line.utf8.count <= headerLengthMax, isToken(parts[0]),
            !ownHeaders.contains(parts[0].lowercased())
        else { return nil }
        let value = parts[1].drop { $0 == " " }
        guard isFieldValue(value) else { return nil }
        return SubscriptionDefinition.Header(name: String(parts[0]), value: String(value))
    }

    /// RFC 9110, section 5.6.2.
    private static func isToken(_ text: Substring) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy {
                $0.isLetter || $0.isDigit || "!#$%&'*+-.^_`|~".utf8.contains($0)
            }
    }

    /// Printable ASCII: a line break would begin another header.
    private static func isFieldValue(_ text: some StringProtocol) -> Bool {
        text.utf8.allSatisfy { $0 == 0x09 || (0x20..<0x7F).contains($0) }
    }

    /// An extension with a number of seconds; 0 is as good as none.
    private mutating func seconds(
        _ channel: JSONValue, _ url: String, _ name: String, upTo limit: Int
    ) -> Int? {
        guard let given = channel.fhirExtension(url) else { return nil }
        guard let seconds = given["valueUnsignedInt"]?.int, (0...limit).contains(seconds) else {
            refuse(
                .value, "The \(name) is a number of seconds up to \(limit).",
                at: "channel.extension")
            return nil
        }
        return seconds == 0 ? nil : seconds
    }

    // MARK: What is wrong

    /// A modifier that is not understood makes all of it not understood (FHIR R4, 2.1.27.4).
    private mutating func checkModifiers(_ value: JSONValue, at place: String? = nil) {
        if value["modifierExtension"] != nil {
            refuse(
                .fhirExtension, "No modifier extension of a Subscription is known here.",
                at: (place.map { "\($0)." } ?? "") + "modifierExtension")
        }
        for list in [value, value["_criteria"], value["_payload"]].compactMap({ $0 }) {
            for url in list.list("extension").compactMap({ $0["url"]?.string })
            where url.contains("/StructureDefinition/extension-Subscription.") {
                refuse(
                    .notSupported,
                    "What the R5 backport has an extension for is not said by one of another version of FHIR.",
                    at: (place.map { "\($0)." } ?? "") + "extension")
            }
        }
    }

    @discardableResult
    private mutating func requireText(_ value: JSONValue?, _ name: String) -> String? {
        guard let text = value?.string, !text.isEmpty else {
            let isThere = value != nil
            refuse(
                isThere ? .value : .required,
                isThere ? "\(name) is no text." : "A Subscription has a \(name).", at: name)
            return nil
        }
        return text
    }

    private mutating func refuse(
        _ type: OperationOutcome.IssueType, _ text: String, at place: String?
    ) {
        issues.append(
            OperationOutcome.Issue(
                type: type, text: text, expression: place.map { "Subscription.\($0)" }))
    }
}
