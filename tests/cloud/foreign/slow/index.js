// Never answers when told so: its time-out ends it.
exports.main = ({ forever }) => (forever ? new Promise(() => {}) : { ok: true });
