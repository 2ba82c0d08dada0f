import HTTPTypes
import Hummingbird
import PASGateway

/// What an endpoint says of itself, to anybody: its CapabilityStatement and the definitions of its operations.
struct DescriptionRoutes {
    let gateway: PASGateway
    /// The address of the endpoint.
    let address: @Sendable () -> String
    /// Where tokens are had; nil where none is needed.
    let tokenURL: @Sendable () -> String?

    /// Below a base.
    static let paths =
        ["metadata"] + PASGateway.operationIDs.map { "OperationDefinition/\($0)" }

    func add(to router: Router<ServerContext>, at base: String) {
        router.read("\(base)/metadata") { _, _ in
            Response.fhir(gateway.metadata(base: address(), tokenURL: tokenURL()))
        }
        router.refuseOthers(than: [.get, .head], at: "\(base)/metadata")
        for id in PASGateway.operationIDs {
            let path: RouterPath = "\(base)/OperationDefinition/\(id)"
            router.read(path) { _, _ in
                guard let definition = gateway.operationDefinition(id, base: address()) else {
                    throw HTTPError(.notFound)
                }
                return .fhir(definition)
            }
            router.refuseOthers(than: [.get, .head], at: path)
        }
    }
}
