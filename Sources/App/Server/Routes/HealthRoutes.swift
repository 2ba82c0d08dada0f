import Hummingbird
import Records

/// `/health`: the process answers. `/ready`: it can take requests, which it can not while the store can not be written.
struct HealthRoutes {
    let store: any RecordStore

    func add(to router: Router<ServerContext>) {
        router.read("health") { _, _ in Response.json(Array(#"{"status":"ok"}"#.utf8)) }
        router.read("ready") { _, _ in
            await store.provesWritable()
                ? Response.json(Array(#"{"status":"ready"}"#.utf8))
                : .problem(.serviceUnavailable, "The store can not be written.")
        }
        for path in ["health", "ready"] {
            router.refuseOthers(than: [.get, .head], at: "\(path)")
        }
    }
}
