/// What a client may do, in the notation of SMART App Launch 2.2 ("Scopes for requesting FHIR Resources"):
/// `system/Claim.cruds`. Only the level `system` exists here: no person is signed in.
public struct Scope: Hashable, Sendable, CustomStringConvertible {
    public enum Permission: Character, Hashable, Sendable, CaseIterable {
        case create = "c"
        case read = "r"
        case update = "u"
        case delete = "d"
        case search = "s"
    }

    /// A resource type, or `*`.
    public let resource: String
    /// In the order of the notation; never empty.
    public let permissions: [Permission]

    public static let textLengthMax = 128

    /// nil where the text is no scope of this kind: the letters of `cruds` in this order, each at most once.
    public init?(_ text: some StringProtocol) {
        guard text.hasPrefix("system/"), text.utf8.count <= Self.textLengthMax else { return nil }
        let parts = text.dropFirst("system/".count).split(
            separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, Self.isResource(parts[0]), !parts[1].isEmpty else { return nil }
        let order = Permission.allCases
        var permissions: [Permission] = []
        var next = order.startIndex
        for letter in parts[1] {
            guard let place = order[next...].firstIndex(where: { $0.rawValue == letter }) else {
                return nil
            }
            permissions.append(order[place])
            next = place + 1
        }
        resource = String(parts[0])
        self.permissions = permissions
    }

    private init(resource: String, permissions: [Permission]) {
        self.resource = resource
        self.permissions = permissions
    }

    private static func isResource(_ text: some StringProtocol) -> Bool {
        if text == "*" { return true }
        guard let first = text.first, first.isASCII, first.isUppercase else { return false }
        return text.allSatisfy { $0.isASCII && $0.isLetter }
    }

    /// The narrower of both; nil where they have nothing in common.
    public func narrowed(to other: Scope) -> Scope? {
        guard resource == other.resource || resource == "*" || other.resource == "*" else {
            return nil
        }
        let common = permissions.filter(other.permissions.contains)
        guard !common.isEmpty else { return nil }
        return Scope(
            resource: resource == "*" ? other.resource : resource, permissions: common)
    }

    public func allows(_ permission: Permission, on type: String) -> Bool {
        (resource == "*" || resource == type) && permissions.contains(permission)
    }

    public var description: String {
        "system/\(resource).\(String(permissions.map(\.rawValue)))"
    }
}

extension Sequence<Scope> {
    public func allow(_ permission: Scope.Permission, on type: String) -> Bool {
        contains { $0.allows(permission, on: type) }
    }
}
