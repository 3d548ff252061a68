// @ts-nocheck
/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
const $root = $protobuf.roots["default"] || ($protobuf.roots["default"] = {});

export const Subscribe = $root.Subscribe = (() => {

    /**
     * Properties of a Subscribe.
     * @typedef {Object} Subscribe.$Properties
     * @property {string|null} [topic] Subscribe topic
     * @property {string|null} [peerId] Subscribe peerId
     * @property {number|null} [oldMessageLimit] Subscribe oldMessageLimit
     * @property {string|null} [realtimeOverflow] Subscribe realtimeOverflow
     * @property {number|null} [queueSize] Subscribe queueSize
     * @property {string|null} [requestId] Subscribe requestId
     * @property {number|null} [newMessageLimit] Subscribe newMessageLimit
     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
     */

    /**
     * Properties of a Subscribe.
     * @exports ISubscribe
     * @interface ISubscribe
     * @augments Subscribe.$Properties
     * @deprecated Use Subscribe.$Properties instead.
     */

    /**
     * Shape of a Subscribe.
     * @typedef {Subscribe.$Properties} Subscribe.$Shape
     */

    /**
     * Constructs a new Subscribe.
     * @exports Subscribe
     * @classdesc Represents a Subscribe.
     * @constructor
     * @param {Subscribe.$Properties=} [properties] Properties to set
     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
     */
    const Subscribe = function (properties) {
        if (properties)
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                    this[keys[i]] = properties[keys[i]];
    };

    /**
     * Subscribe topic.
     * @member {string} topic
     * @memberof Subscribe
     * @instance
     */
    Subscribe.prototype.topic = "";

    /**
     * Subscribe peerId.
     * @member {string} peerId
     * @memberof Subscribe
     * @instance
     */
    Subscribe.prototype.peerId = "";

    /**
     * Subscribe oldMessageLimit.
     * @member {number} oldMessageLimit
     * @memberof Subscribe
     * @instance
     */
    Subscribe.prototype.oldMessageLimit = 0;

    /**
     * Subscribe realtimeOverflow.
     * @member {string} realtimeOverflow
     * @memberof Subscribe
     * @instance
     */
    Subscribe.prototype.realtimeOverflow = "";

    /**
     * Subscribe queueSize.
     * @member {number} queueSize
     * @memberof Subscribe
     * @instance
     */
    Subscribe.prototype.queueSize = 0;

    /**
     * Subscribe requestId.
     * @member {string} requestId
     * @memberof Subscribe
     * @instance
     */
    Subscribe.prototype.requestId = "";

    /**
     * Subscribe newMessageLimit.
     * @member {number} newMessageLimit
     * @memberof Subscribe
     * @instance
     */
    Subscribe.prototype.newMessageLimit = 0;

    /**
     * Creates a new Subscribe instance using the specified properties.
     * @function create
     * @memberof Subscribe
     * @static
     * @param {Subscribe.$Properties=} [properties] Properties to set
     * @returns {Subscribe} Subscribe instance
     * @type {{
     *   (properties: Subscribe.$Shape): Subscribe & Subscribe.$Shape;
     *   (properties?: Subscribe.$Properties): Subscribe;
     * }}
     */
    Subscribe.create = function(properties) {
        return new Subscribe(properties);
    };

    /**
     * Encodes the specified Subscribe message. Does not implicitly {@link Subscribe.verify|verify} messages.
     * @function encode
     * @memberof Subscribe
     * @static
     * @param {Subscribe.$Properties} message Subscribe message or plain object to encode
     * @param {$protobuf.Writer} [writer] Writer to encode to
     * @returns {$protobuf.Writer} Writer
     */
    Subscribe.encode = function (message, writer, _depth) {
        if (!writer)
            writer = $Writer.create();
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
        if (message.topic != null && $Object.hasOwnProperty.call(message, "topic") && message.topic !== "")
            writer.uint32(/* id 1, wireType 2 =*/10).string(message.topic);
        if (message.peerId != null && $Object.hasOwnProperty.call(message, "peerId") && message.peerId !== "")
            writer.uint32(/* id 2, wireType 2 =*/18).string(message.peerId);
        if (message.oldMessageLimit != null && $Object.hasOwnProperty.call(message, "oldMessageLimit") && message.oldMessageLimit !== 0)
            writer.uint32(/* id 3, wireType 0 =*/24).int32(message.oldMessageLimit);
        if (message.realtimeOverflow != null && $Object.hasOwnProperty.call(message, "realtimeOverflow") && message.realtimeOverflow !== "")
            writer.uint32(/* id 4, wireType 2 =*/34).string(message.realtimeOverflow);
        if (message.queueSize != null && $Object.hasOwnProperty.call(message, "queueSize") && message.queueSize !== 0)
            writer.uint32(/* id 5, wireType 0 =*/40).int32(message.queueSize);
        if (message.requestId != null && $Object.hasOwnProperty.call(message, "requestId") && message.requestId !== "")
            writer.uint32(/* id 6, wireType 2 =*/50).string(message.requestId);
        if (message.newMessageLimit != null && $Object.hasOwnProperty.call(message, "newMessageLimit") && message.newMessageLimit !== 0)
            writer.uint32(/* id 7, wireType 0 =*/56).int32(message.newMessageLimit);
        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
                writer.raw(message.$unknowns[i]);
        return writer;
    };

    /**
     * Decodes a Subscribe message from the specified reader or buffer.
     * @function decode
     * @memberof Subscribe
     * @static
     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
     * @param {number} [length] Message length if known beforehand
     * @returns {Subscribe & Subscribe.$Shape} Subscribe
     * @throws {Error} If the payload is not a reader or valid buffer
     * @throws {$protobuf.util.ProtocolError} If required fields are missing
     */
    Subscribe.decode = function (reader, length, _end, _depth, _target) {
        if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
        let end, message, value;
        if (length === $undefined)
            end = reader.len;
        else {
            end = reader.pos + length;
            if (end > reader.len)
                throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
        }
        message = _target || new $root.Subscribe();
        while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
                _end = $undefined;
                break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
            case 1: {
                    if (wireType !== 2)
                        break;
                    if ((value = reader.stringVerify()).length)
                        message.topic = value;
                    else
                        delete message.topic;
                    continue;
                }
            case 2: {
                    if (wireType !== 2)
                        break;
                    if ((value = reader.stringVerify()).length)
                        message.peerId = value;
                    else
                        delete message.peerId;
                    continue;
                }
            case 3: {
                    if (wireType !== 0)
                        break;
                    if (value = reader.int32())
                        message.oldMessageLimit = value;
                    else
                        delete message.oldMessageLimit;
                    continue;
                }
            case 4: {
                    if (wireType !== 2)
                        break;
                    if ((value = reader.stringVerify()).length)
                        message.realtimeOverflow = value;
                    else
                        delete message.realtimeOverflow;
                    continue;
                }
            case 5: {
                    if (wireType !== 0)
                        break;
                    if (value = reader.int32())
                        message.queueSize = value;
                    else
                        delete message.queueSize;
                    continue;
                }
            case 6: {
                    if (wireType !== 2)
                        break;
                    if ((value = reader.stringVerify()).length)
                        message.requestId = value;
                    else
                        delete message.requestId;
                    continue;
                }
            case 7: {
                    if (wireType !== 0)
                        break;
                    if (value = reader.int32())
                        message.newMessageLimit = value;
                    else
                        delete message.newMessageLimit;
                    continue;
                }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
                $util.makeProp(message, "$unknowns", false);
                (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
        }
        if (length !== $undefined) {
            if (reader.pos !== end)
                throw $RangeError("index out of range");
            reader.len = length;
        }
        if (_end !== $undefined)
            throw $Error("missing end group");
        return message;
    };

    /**
     * Gets the type url for Subscribe
     * @function getTypeUrl
     * @memberof Subscribe
     * @static
     * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
     * @returns {string} The type url
     */
    Subscribe.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
            prefix = "type.googleapis.com";
        return prefix + "/Subscribe";
    };

    return Subscribe;
})();

export const Unsubscribe = $root.Unsubscribe = (() => {

    /**
     * Properties of an Unsubscribe.
     * @typedef {Object} Unsubscribe.$Properties
     * @property {string|null} [topic] Unsubscribe topic
     * @property {string|null} [requestId] Unsubscribe requestId
     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
     */

    /**
     * Properties of an Unsubscribe.
     * @exports IUnsubscribe
     * @interface IUnsubscribe
     * @augments Unsubscribe.$Properties
     * @deprecated Use Unsubscribe.$Properties instead.
     */

    /**
     * Shape of an Unsubscribe.
     * @typedef {Unsubscribe.$Properties} Unsubscribe.$Shape
     */

    /**
     * Constructs a new Unsubscribe.
     * @exports Unsubscribe
     * @classdesc Represents an Unsubscribe.
     * @constructor
     * @param {Unsubscribe.$Properties=} [properties] Properties to set
     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
     */
    const Unsubscribe = function (properties) {
        if (properties)
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                    this[keys[i]] = properties[keys[i]];
    };

    /**
     * Unsubscribe topic.
     * @member {string} topic
     * @memberof Unsubscribe
     * @instance
     */
    Unsubscribe.prototype.topic = "";

    /**
     * Unsubscribe requestId.
     * @member {string} requestId
     * @memberof Unsubscribe
     * @instance
     */
    Unsubscribe.prototype.requestId = "";

    /**
     * Creates a new Unsubscribe instance using the specified properties.
     * @function create
     * @memberof Unsubscribe
     * @static
     * @param {Unsubscribe.$Properties=} [properties] Properties to set
     * @returns {Unsubscribe} Unsubscribe instance
     * @type {{
     *   (properties: Unsubscribe.$Shape): Unsubscribe & Unsubscribe.$Shape;
     *   (properties?: Unsubscribe.$Properties): Unsubscribe;
     * }}
     */
    Unsubscribe.create = function(properties) {
        return new Unsubscribe(properties);
    };

    /**
     * Encodes the specified Unsubscribe message. Does not implicitly {@link Unsubscribe.verify|verify} messages.
     * @function encode
     * @memberof Unsubscribe
     * @static
     * @param {Unsubscribe.$Properties} message Unsubscribe message or plain object to encode
     * @param {$protobuf.Writer} [writer] Writer to encode to
     * @returns {$protobuf.Writer} Writer
     */
    Unsubscribe.encode = function (message, writer, _depth) {
        if (!writer)
            writer = $Writer.create();
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
        if (message.topic != null && $Object.hasOwnProperty.call(message, "topic") && message.topic !== "")
            writer.uint32(/* id 1, wireType 2 =*/10).string(message.topic);
        if (message.requestId != null && $Object.hasOwnProperty.call(message, "requestId") && message.requestId !== "")
            writer.uint32(/* id 2, wireType 2 =*/18).string(message.requestId);
        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
                writer.raw(message.$unknowns[i]);
        return writer;
    };

    /**
     * Decodes an Unsubscribe message from the specified reader or buffer.
     * @function decode
     * @memberof Unsubscribe
     * @static
     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
     * @param {number} [length] Message length if known beforehand
     * @returns {Unsubscribe & Unsubscribe.$Shape} Unsubscribe
     * @throws {Error} If the payload is not a reader or valid buffer
     * @throws {$protobuf.util.ProtocolError} If required fields are missing
     */
    Unsubscribe.decode = function (reader, length, _end, _depth, _target) {
        if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
        let end, message, value;
        if (length === $undefined)
            end = reader.len;
        else {
            end = reader.pos + length;
            if (end > reader.len)
                throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
        }
        message = _target || new $root.Unsubscribe();
        while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
                _end = $undefined;
                break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
            case 1: {
                    if (wireType !== 2)
                        break;
                    if ((value = reader.stringVerify()).length)
                        message.topic = value;
                    else
                        delete message.topic;
                    continue;
                }
            case 2: {
                    if (wireType !== 2)
                        break;
                    if ((value = reader.stringVerify()).length)
                        message.requestId = value;
                    else
                        delete message.requestId;
                    continue;
                }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
                $util.makeProp(message, "$unknowns", false);
                (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
        }
        if (length !== $undefined) {
            if (reader.pos !== end)
                throw $RangeError("index out of range");
            reader.len = length;
        }
        if (_end !== $undefined)
            throw $Error("missing end group");
        return message;
    };

    /**
     * Gets the type url for Unsubscribe
     * @function getTypeUrl
     * @memberof Unsubscribe
     * @static
     * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
     * @returns {string} The type url
     */
    Unsubscribe.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
            prefix = "type.googleapis.com";
        return prefix + "/Unsubscribe";
    };

    return Unsubscribe;
})();

export const Publish = $root.Publish = (() => {

    /**
     * Properties of a Publish.
     * @typedef {Object} Publish.$Properties
     * @property {string|null} [topic] Publish topic
     * @property {Uint8Array|null} [payload] Publish payload
     * @property {string|null} [message] Publish message
     * @property {Array.<string>|null} [sendOnly] Publish sendOnly
     * @property {string|null} [timestamp] Publish timestamp
     * @property {string|null} [senderId] Publish senderId
     * @property {string|null} [senderName] Publish senderName
     * @property {boolean|null} [persist] Publish persist
     * @property {string|null} [messageId] Publish messageId
     * @property {string|null} [requestId] Publish requestId
     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
     */

    /**
     * Properties of a Publish.
     * @exports IPublish
     * @interface IPublish
     * @augments Publish.$Properties
     * @deprecated Use Publish.$Properties instead.
     */

    /**
     * Shape of a Publish.
     * @typedef {Publish.$Properties} Publish.$Shape
     */

    /**
     * Constructs a new Publish.
     * @exports Publish
     * @classdesc Represents a Publish.
     * @constructor
     * @param {Publish.$Properties=} [properties] Properties to set
     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
     */
    const Publish = function (properties) {
        this.sendOnly = [];
        if (properties)
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                    this[keys[i]] = properties[keys[i]];
    };

    /**
     * Publish topic.
     * @member {string} topic
     * @memberof Publish
     * @instance
     */
    Publish.prototype.topic = "";

    /**
     * Publish payload.
     * @member {Uint8Array} payload
     * @memberof Publish
     * @instance
     */
    Publish.prototype.payload = $util.newBuffer([]);

    /**
     * Publish message.
     * @member {string} message
     * @memberof Publish
     * @instance
     */
    Publish.prototype.message = "";

    /**
     * Publish sendOnly.
     * @member {Array.<string>} sendOnly
     * @memberof Publish
     * @instance
     */
    Publish.prototype.sendOnly = $util.emptyArray;

    /**
     * Publish timestamp.
     * @member {string} timestamp
     * @memberof Publish
     * @instance
     */
    Publish.prototype.timestamp = "";

    /**
     * Publish senderId.
     * @member {string} senderId
     * @memberof Publish
     * @instance
     */
    Publish.prototype.senderId = "";

    /**
     * Publish senderName.
     * @member {string} senderName
     * @memberof Publish
     * @instance
     */
    Publish.prototype.senderName = "";

    /**
     * Publish persist.
     * @member {boolean} persist
     * @memberof Publish
     * @instance
     */
    Publish.prototype.persist = false;

    /**
     * Publish messageId.
     * @member {string} messageId
     * @memberof Publish
     * @instance
     */
    Publish.prototype.messageId = "";

    /**
     * Publish requestId.
     * @member {string} requestId
     * @memberof Publish
     * @instance
     */
    Publish.prototype.requestId = "";

    /**
     * Creates a new Publish instance using the specified properties.
     * @function create
     * @memberof Publish
     * @static
     * @param {Publish.$Properties=} [properties] Properties to set
     * @returns {Publish} Publish instance
     * @type {{
     *   (properties: Publish.$Shape): Publish & Publish.$Shape;
     *   (properties?: Publish.$Properties): Publish;
     * }}
     */
    Publish.create = function(properties) {
        return new Publish(properties);
    };

    /**
     * Encodes the specified Publish message. Does not implicitly {@link Publish.verify|verify} messages.
     * @function encode
     * @memberof Publish
     * @static
     * @param {Publish.$Properties} message Publish message or plain object to encode
     * @param {$protobuf.Writer} [writer] Writer to encode to
     * @returns {$protobuf.Writer} Writer
     */
    Publish.encode = function (message, writer, _depth) {
        if (!writer)
            writer = $Writer.create();
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
        if (message.topic != null && $Object.hasOwnProperty.call(message, "topic") && message.topic !== "")
            writer.uint32(/* id 1, wireType 2 =*/10).string(message.topic);
        if (message.payload != null && $Object.hasOwnProperty.call(message, "payload") && message.payload.length)
            writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.payload);
        if (message.message != null && $Object.hasOwnProperty.call(message, "message") && message.message !== "")
            writer.uint32(/* id 3, wireType 2 =*/26).string(message.message);
        if (message.sendOnly != null && message.sendOnly.length)
            for (let i = 0; i < message.sendOnly.length; ++i)
                writer.uint32(/* id 4, wireType 2 =*/34).string(message.sendOnly[i]);
        if (message.timestamp != null && $Object.hasOwnProperty.call(message, "timestamp") && message.timestamp !== "")
            writer.uint32(/* id 5, wireType 2 =*/42).string(message.timestamp);
        if (message.senderId != null && $Object.hasOwnProperty.call(message, "senderId") && message.senderId !== "")
            writer.uint32(/* id 6, wireType 2 =*/50).string(message.senderId);
        if (message.senderName != null && $Object.hasOwnProperty.call(message, "senderName") && message.senderName !== "")
            writer.uint32(/* id 7, wireType 2 =*/58).string(message.senderName);
        if (message.persist != null && $Object.hasOwnProperty.call(message, "persist") && message.persist !== false)
            writer.uint32(/* id 8, wireType 0 =*/64).bool(message.persist);
        if (message.messageId != null && $Object.hasOwnProperty.call(message, "messageId") && message.messageId !== "")
            writer.uint32(/* id 9, wireType 2 =*/74).string(message.messageId);
        if (message.requestId != null && $Object.hasOwnProperty.call(message, "requestId") && message.requestId !== "")
            writer.uint32(/* id 10, wireType 2 =*/82).string(message.requestId);
        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
                writer.raw(message.$unknowns[i]);
        return writer;
    };

    /**
     * Decodes a Publish message from the specified reader or buffer.
     * @function decode
     * @memberof Publish
     * @static
     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
     * @param {number} [length] Message length if known beforehand
     * @returns {Publish & Publish.$Shape} Publish
     * @throws {Error} If the payload is not a reader or valid buffer
     * @throws {$protobuf.util.ProtocolError} If required fields are missing
     */
    Publish.decode = function (reader, length, _end, _depth, _target) {
        if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
        let end, message, value;
        if (length === $undefined)
            end = reader.len;
        else {
            end = reader.pos + length;
            if (end > reader.len)
                throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
        }
        message = _target || new $root.Publish();
        while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
                _end = $undefined;
                break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
            case 1: {
                    if (wireType !== 2)
                        break;
                    if ((value = reader.stringVerify()).length)
                        message.topic = value;
                    else
                        delete message.topic;
                    continue;
                }
            case 2: {
                    if (wireType !== 2)
                        break;
                    if ((value = reader.bytes()).length)
                        message.payload = value;
                    else
                        delete message.payload;
                    continue;
                }
            case 3: {
                    if (wireType !== 2)
                        break;
                    if ((value = reader.stringVerify()).length)
                        message.message = value;
                    else
                        delete message.message;
                    continue;
                }
            case 4: {
                    if (wireType !== 2)
                        break;
                    if (!(message.sendOnly && message.sendOnly.length))
                        message.sendOnly = [];
                    message.sendOnly.push(reader.stringVerify());
                    continue;
                }
            case 5: {
                    if (wireType !== 2)
                        break;
                    if ((value = reader.stringVerify()).length)
                        message.timestamp = value;
                    else
                        delete message.timestamp;
                    continue;
                }
            case 6: {
                    if (wireType !== 2)
                        break;
                    if ((value = reader.stringVerify()).length)
                        message.senderId = value;
                    else
                        delete message.senderId;
                    continue;
                }
            case 7: {
                    if (wireType !== 2)
                        break;
                    if ((value = reader.stringVerify()).length)
                        message.senderName = value;
                    else
                        delete message.senderName;
                    continue;
                }
            case 8: {
                    if (wireType !== 0)
                        break;
                    if (value = reader.bool())
                        message.persist = value;
                    else
                        delete message.persist;
                    continue;
                }
            case 9: {
                    if (wireType !== 2)
                        break;
                    if ((value = reader.stringVerify()).length)
                        message.messageId = value;
                    else
                        delete message.messageId;
                    continue;
                }
            case 10: {
                    if (wireType !== 2)
                        break;
                    if ((value = reader.stringVerify()).length)
                        message.requestId = value;
                    else
                        delete message.requestId;
                    continue;
                }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
                $util.makeProp(message, "$unknowns", false);
                (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
        }
        if (length !== $undefined) {
            if (reader.pos !== end)
                throw $RangeError("index out of range");
            reader.len = length;
        }
        if (_end !== $undefined)
            throw $Error("missing end group");
        return message;
    };

    /**
     * Gets the type url for Publish
     * @function getTypeUrl
     * @memberof Publish
     * @static
     * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
     * @returns {string} The type url
     */
    Publish.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
            prefix = "type.googleapis.com";
        return prefix + "/Publish";
    };

    return Publish;
})();

export const GetHistory = $root.GetHistory = (() => {

    /**
     * Properties of a GetHistory.
     * @typedef {Object} GetHistory.$Properties
     * @property {string|null} [topic] GetHistory topic
     * @property {string|null} [persistMsgId] GetHistory persistMsgId
     * @property {number|null} [batchSize] GetHistory batchSize
     * @property {string|null} [requestId] GetHistory requestId
     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
     */

    /**
     * Properties of a GetHistory.
     * @exports IGetHistory
     * @interface IGetHistory
     * @augments GetHistory.$Properties
     * @deprecated Use GetHistory.$Properties instead.
     */

    /**
     * Shape of a GetHistory.
     * @typedef {GetHistory.$Properties} GetHistory.$Shape
     */

    /**
     * Constructs a new GetHistory.
     * @exports GetHistory
     * @classdesc Represents a GetHistory.
     * @constructor
     * @param {GetHistory.$Properties=} [properties] Properties to set
     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
     */
    const GetHistory = function (properties) {
        if (properties)
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                    this[keys[i]] = properties[keys[i]];
    };

    /**
     * GetHistory topic.
     * @member {string} topic
     * @memberof GetHistory
     * @instance
     */
    GetHistory.prototype.topic = "";

    /**
     * GetHistory persistMsgId.
     * @member {string} persistMsgId
     * @memberof GetHistory
     * @instance
     */
    GetHistory.prototype.persistMsgId = "";

    /**
     * GetHistory batchSize.
     * @member {number} batchSize
     * @memberof GetHistory
     * @instance
     */
    GetHistory.prototype.batchSize = 0;

    /**
     * GetHistory requestId.
     * @member {string} requestId
     * @memberof GetHistory
     * @instance
     */
    GetHistory.prototype.requestId = "";

    /**
     * Creates a new GetHistory instance using the specified properties.
     * @function create
     * @memberof GetHistory
     * @static
     * @param {GetHistory.$Properties=} [properties] Properties to set
     * @returns {GetHistory} GetHistory instance
     * @type {{
     *   (properties: GetHistory.$Shape): GetHistory & GetHistory.$Shape;
     *   (properties?: GetHistory.$Properties): GetHistory;
     * }}
     */
    GetHistory.create = function(properties) {
        return new GetHistory(properties);
    };

    /**
     * Encodes the specified GetHistory message. Does not implicitly {@link GetHistory.verify|verify} messages.
     * @function encode
     * @memberof GetHistory
     * @static
     * @param {GetHistory.$Properties} message GetHistory message or plain object to encode
     * @param {$protobuf.Writer} [writer] Writer to encode to
     * @returns {$protobuf.Writer} Writer
     */
    GetHistory.encode = function (message, writer, _depth) {
        if (!writer)
            writer = $Writer.create();
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
        if (message.topic != null && $Object.hasOwnProperty.call(message, "topic") && message.topic !== "")
            writer.uint32(/* id 1, wireType 2 =*/10).string(message.topic);
        if (message.persistMsgId != null && $Object.hasOwnProperty.call(message, "persistMsgId") && message.persistMsgId !== "")
            writer.uint32(/* id 2, wireType 2 =*/18).string(message.persistMsgId);
        if (message.batchSize != null && $Object.hasOwnProperty.call(message, "batchSize") && message.batchSize !== 0)
            writer.uint32(/* id 3, wireType 0 =*/24).int32(message.batchSize);
        if (message.requestId != null && $Object.hasOwnProperty.call(message, "requestId") && message.requestId !== "")
            writer.uint32(/* id 4, wireType 2 =*/34).string(message.requestId);
        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
                writer.raw(message.$unknowns[i]);
        return writer;
    };

    /**
     * Decodes a GetHistory message from the specified reader or buffer.
     * @function decode
     * @memberof GetHistory
     * @static
     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
     * @param {number} [length] Message length if known beforehand
     * @returns {GetHistory & GetHistory.$Shape} GetHistory
     * @throws {Error} If the payload is not a reader or valid buffer
     * @throws {$protobuf.util.ProtocolError} If required fields are missing
     */
    GetHistory.decode = function (reader, length, _end, _depth, _target) {
        if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
        let end, message, value;
        if (length === $undefined)
            end = reader.len;
        else {
            end = reader.pos + length;
            if (end > reader.len)
                throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
        }
        message = _target || new $root.GetHistory();
        while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
                _end = $undefined;
                break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
            case 1: {
                    if (wireType !== 2)
                        break;
                    if ((value = reader.stringVerify()).length)
                        message.topic = value;
                    else
                        delete message.topic;
                    continue;
                }
            case 2: {
                    if (wireType !== 2)
                        break;
                    if ((value = reader.stringVerify()).length)
                        message.persistMsgId = value;
                    else
                        delete message.persistMsgId;
                    continue;
                }
            case 3: {
                    if (wireType !== 0)
                        break;
                    if (value = reader.int32())
                        message.batchSize = value;
                    else
                        delete message.batchSize;
                    continue;
                }
            case 4: {
                    if (wireType !== 2)
                        break;
                    if ((value = reader.stringVerify()).length)
                        message.requestId = value;
                    else
                        delete message.requestId;
                    continue;
                }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
                $util.makeProp(message, "$unknowns", false);
                (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
        }
        if (length !== $undefined) {
            if (reader.pos !== end)
                throw $RangeError("index out of range");
            reader.len = length;
        }
        if (_end !== $undefined)
            throw $Error("missing end group");
        return message;
    };

    /**
     * Gets the type url for GetHistory
     * @function getTypeUrl
     * @memberof GetHistory
     * @static
     * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
     * @returns {string} The type url
     */
    GetHistory.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
            prefix = "type.googleapis.com";
        return prefix + "/GetHistory";
    };

    return GetHistory;
})();

export const Pong = $root.Pong = (() => {

    /**
     * Properties of a Pong.
     * @typedef {Object} Pong.$Properties
     * @property {number|null} [seq] Pong seq
     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
     */

    /**
     * Properties of a Pong.
     * @exports IPong
     * @interface IPong
     * @augments Pong.$Properties
     * @deprecated Use Pong.$Properties instead.
     */

    /**
     * Shape of a Pong.
     * @typedef {Pong.$Properties} Pong.$Shape
     */

    /**
     * Constructs a new Pong.
     * @exports Pong
     * @classdesc Represents a Pong.
     * @constructor
     * @param {Pong.$Properties=} [properties] Properties to set
     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
     */
    const Pong = function (properties) {
        if (properties)
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                    this[keys[i]] = properties[keys[i]];
    };

    /**
     * Pong seq.
     * @member {number} seq
     * @memberof Pong
     * @instance
     */
    Pong.prototype.seq = 0;

    /**
     * Creates a new Pong instance using the specified properties.
     * @function create
     * @memberof Pong
     * @static
     * @param {Pong.$Properties=} [properties] Properties to set
     * @returns {Pong} Pong instance
     * @type {{
     *   (properties: Pong.$Shape): Pong & Pong.$Shape;
     *   (properties?: Pong.$Properties): Pong;
     * }}
     */
    Pong.create = function(properties) {
        return new Pong(properties);
    };

    /**
     * Encodes the specified Pong message. Does not implicitly {@link Pong.verify|verify} messages.
     * @function encode
     * @memberof Pong
     * @static
     * @param {Pong.$Properties} message Pong message or plain object to encode
     * @param {$protobuf.Writer} [writer] Writer to encode to
     * @returns {$protobuf.Writer} Writer
     */
    Pong.encode = function (message, writer, _depth) {
        if (!writer)
            writer = $Writer.create();
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
        if (message.seq != null && $Object.hasOwnProperty.call(message, "seq") && message.seq !== 0)
            writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.seq);
        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
                writer.raw(message.$unknowns[i]);
        return writer;
    };

    /**
     * Decodes a Pong message from the specified reader or buffer.
     * @function decode
     * @memberof Pong
     * @static
     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
     * @param {number} [length] Message length if known beforehand
     * @returns {Pong & Pong.$Shape} Pong
     * @throws {Error} If the payload is not a reader or valid buffer
     * @throws {$protobuf.util.ProtocolError} If required fields are missing
     */
    Pong.decode = function (reader, length, _end, _depth, _target) {
        if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
        let end, message, value;
        if (length === $undefined)
            end = reader.len;
        else {
            end = reader.pos + length;
            if (end > reader.len)
                throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
        }
        message = _target || new $root.Pong();
        while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
                _end = $undefined;
                break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
            case 1: {
                    if (wireType !== 0)
                        break;
                    if (value = reader.uint32())
                        message.seq = value;
                    else
                        delete message.seq;
                    continue;
                }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
                $util.makeProp(message, "$unknowns", false);
                (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
        }
        if (length !== $undefined) {
            if (reader.pos !== end)
                throw $RangeError("index out of range");
            reader.len = length;
        }
        if (_end !== $undefined)
            throw $Error("missing end group");
        return message;
    };

    /**
     * Gets the type url for Pong
     * @function getTypeUrl
     * @memberof Pong
     * @static
     * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
     * @returns {string} The type url
     */
    Pong.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
            prefix = "type.googleapis.com";
        return prefix + "/Pong";
    };

    return Pong;
})();

export const ClientMessage = $root.ClientMessage = (() => {

    /**
     * Properties of a ClientMessage.
     * @typedef {Object} ClientMessage.$Properties
     * @property {Subscribe.$Properties|null} [subscribe] ClientMessage subscribe
     * @property {Unsubscribe.$Properties|null} [unsubscribe] ClientMessage unsubscribe
     * @property {Publish.$Properties|null} [publish] ClientMessage publish
     * @property {GetHistory.$Properties|null} [getHistory] ClientMessage getHistory
     * @property {Pong.$Properties|null} [pong] ClientMessage pong
     * @property {"subscribe"|"unsubscribe"|"publish"|"getHistory"|"pong"} [kind] ClientMessage kind
     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
     */

    /**
     * Properties of a ClientMessage.
     * @exports IClientMessage
     * @interface IClientMessage
     * @augments ClientMessage.$Properties
     * @deprecated Use ClientMessage.$Properties instead.
     */

    /**
     * Narrowed shape of a ClientMessage.
     * @typedef {{
     *   subscribe?: Subscribe.$Shape|null;
     *   unsubscribe?: Unsubscribe.$Shape|null;
     *   publish?: Publish.$Shape|null;
     *   getHistory?: GetHistory.$Shape|null;
     *   pong?: Pong.$Shape|null;
     *   $unknowns?: Array.<Uint8Array>;
     * } & (
     *   ({ kind?: undefined; subscribe?: null; unsubscribe?: null; publish?: null; getHistory?: null; pong?: null }|{ kind?: "subscribe"; subscribe: Subscribe.$Shape; unsubscribe?: null; publish?: null; getHistory?: null; pong?: null }|{ kind?: "unsubscribe"; subscribe?: null; unsubscribe: Unsubscribe.$Shape; publish?: null; getHistory?: null; pong?: null }|{ kind?: "publish"; subscribe?: null; unsubscribe?: null; publish: Publish.$Shape; getHistory?: null; pong?: null }|{ kind?: "getHistory"; subscribe?: null; unsubscribe?: null; publish?: null; getHistory: GetHistory.$Shape; pong?: null }|{ kind?: "pong"; subscribe?: null; unsubscribe?: null; publish?: null; getHistory?: null; pong: Pong.$Shape })
     * )} ClientMessage.$Shape
     */

    /**
     * Constructs a new ClientMessage.
     * @exports ClientMessage
     * @classdesc Represents a ClientMessage.
     * @constructor
     * @param {ClientMessage.$Properties=} [properties] Properties to set
     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
     */
    const ClientMessage = function (properties) {
        if (properties)
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                    this[keys[i]] = properties[keys[i]];
    };

    /**
     * ClientMessage subscribe.
     * @member {Subscribe.$Properties|null|undefined} subscribe
     * @memberof ClientMessage
     * @instance
     */
    ClientMessage.prototype.subscribe = null;

    /**
     * ClientMessage unsubscribe.
     * @member {Unsubscribe.$Properties|null|undefined} unsubscribe
     * @memberof ClientMessage
     * @instance
     */
    ClientMessage.prototype.unsubscribe = null;

    /**
     * ClientMessage publish.
     * @member {Publish.$Properties|null|undefined} publish
     * @memberof ClientMessage
     * @instance
     */
    ClientMessage.prototype.publish = null;

    /**
     * ClientMessage getHistory.
     * @member {GetHistory.$Properties|null|undefined} getHistory
     * @memberof ClientMessage
     * @instance
     */
    ClientMessage.prototype.getHistory = null;

    /**
     * ClientMessage pong.
     * @member {Pong.$Properties|null|undefined} pong
     * @memberof ClientMessage
     * @instance
     */
    ClientMessage.prototype.pong = null;

    // OneOf field names bound to virtual getters and setters
    let $oneOfFields;

    /**
     * ClientMessage kind.
     * @member {"subscribe"|"unsubscribe"|"publish"|"getHistory"|"pong"|undefined} kind
     * @memberof ClientMessage
     * @instance
     */
    $Object.defineProperty(ClientMessage.prototype, "kind", {
        get: $util.oneOfGetter($oneOfFields = ["subscribe", "unsubscribe", "publish", "getHistory", "pong"]),
        set: $util.oneOfSetter($oneOfFields)
    });

    /**
     * Creates a new ClientMessage instance using the specified properties.
     * @function create
     * @memberof ClientMessage
     * @static
     * @param {ClientMessage.$Properties=} [properties] Properties to set
     * @returns {ClientMessage} ClientMessage instance
     * @type {{
     *   (properties: ClientMessage.$Shape): ClientMessage & ClientMessage.$Shape;
     *   (properties?: ClientMessage.$Properties): ClientMessage;
     * }}
     */
    ClientMessage.create = function(properties) {
        return new ClientMessage(properties);
    };

    /**
     * Encodes the specified ClientMessage message. Does not implicitly {@link ClientMessage.verify|verify} messages.
     * @function encode
     * @memberof ClientMessage
     * @static
     * @param {ClientMessage.$Properties} message ClientMessage message or plain object to encode
     * @param {$protobuf.Writer} [writer] Writer to encode to
     * @returns {$protobuf.Writer} Writer
     */
    ClientMessage.encode = function (message, writer, _depth) {
        if (!writer)
            writer = $Writer.create();
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
        if (message.subscribe != null && $Object.hasOwnProperty.call(message, "subscribe"))
            $root.Subscribe.encode(message.subscribe, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
        if (message.unsubscribe != null && $Object.hasOwnProperty.call(message, "unsubscribe"))
            $root.Unsubscribe.encode(message.unsubscribe, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
        if (message.publish != null && $Object.hasOwnProperty.call(message, "publish"))
            $root.Publish.encode(message.publish, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
        if (message.getHistory != null && $Object.hasOwnProperty.call(message, "getHistory"))
            $root.GetHistory.encode(message.getHistory, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
        if (message.pong != null && $Object.hasOwnProperty.call(message, "pong"))
            $root.Pong.encode(message.pong, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
                writer.raw(message.$unknowns[i]);
        return writer;
    };

    /**
     * Decodes a ClientMessage message from the specified reader or buffer.
     * @function decode
     * @memberof ClientMessage
     * @static
     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
     * @param {number} [length] Message length if known beforehand
     * @returns {ClientMessage & ClientMessage.$Shape} ClientMessage
     * @throws {Error} If the payload is not a reader or valid buffer
     * @throws {$protobuf.util.ProtocolError} If required fields are missing
     */
    ClientMessage.decode = function (reader, length, _end, _depth, _target) {
        if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
        let end, message;
        if (length === $undefined)
            end = reader.len;
        else {
            end = reader.pos + length;
            if (end > reader.len)
                throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
        }
        message = _target || new $root.ClientMessage();
        while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
                _end = $undefined;
                break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
            case 1: {
                    if (wireType !== 2)
                        break;
                    message.subscribe = $root.Subscribe.decode(reader, reader.size(), $undefined, _depth + 1, message.subscribe);
                    message.kind = "subscribe";
                    continue;
                }
            case 2: {
                    if (wireType !== 2)
                        break;
                    message.unsubscribe = $root.Unsubscribe.decode(reader, reader.size(), $undefined, _depth + 1, message.unsubscribe);
                    message.kind = "unsubscribe";
                    continue;
                }
            case 3: {
                    if (wireType !== 2)
                        break;
                    message.publish = $root.Publish.decode(reader, reader.size(), $undefined, _depth + 1, message.publish);
                    message.kind = "publish";
                    continue;
                }
            case 4: {
                    if (wireType !== 2)
                        break;
                    message.getHistory = $root.GetHistory.decode(reader, reader.size(), $undefined, _depth + 1, message.getHistory);
                    message.kind = "getHistory";
                    continue;
                }
            case 5: {
                    if (wireType !== 2)
                        break;
                    message.pong = $root.Pong.decode(reader, reader.size(), $undefined, _depth + 1, message.pong);
                    message.kind = "pong";
                    continue;
                }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
                $util.makeProp(message, "$unknowns", false);
                (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
        }
        if (length !== $undefined) {
            if (reader.pos !== end)
                throw $RangeError("index out of range");
            reader.len = length;
        }
        if (_end !== $undefined)
            throw $Error("missing end group");
        return message;
    };

    /**
     * Gets the type url for ClientMessage
     * @function getTypeUrl
     * @memberof ClientMessage
     * @static
     * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
     * @returns {string} The type url
     */
    ClientMessage.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
            prefix = "type.googleapis.com";
        return prefix + "/ClientMessage";
    };

    return ClientMessage;
})();

export const ServerMessage = $root.ServerMessage = (() => {

    /**
     * Properties of a ServerMessage.
     * @typedef {Object} ServerMessage.$Properties
     * @property {string|null} [message] ServerMessage message
     * @property {Uint8Array|null} [payload] ServerMessage payload
     * @property {string|null} [timestamp] ServerMessage timestamp
     * @property {string|null} [senderId] ServerMessage senderId
     * @property {string|null} [senderName] ServerMessage senderName
     * @property {string|null} [persistMsgId] ServerMessage persistMsgId
     * @property {string|null} [messageId] ServerMessage messageId
     * @property {Array.<string>|null} [sendOnly] ServerMessage sendOnly
     * @property {number|null} [seqNum] ServerMessage seqNum
     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
     */

    /**
     * Properties of a ServerMessage.
     * @exports IServerMessage
     * @interface IServerMessage
     * @augments ServerMessage.$Properties
     * @deprecated Use ServerMessage.$Properties instead.
     */

    /**
     * Shape of a ServerMessage.
     * @typedef {ServerMessage.$Properties} ServerMessage.$Shape
     */

    /**
     * Constructs a new ServerMessage.
     * @exports ServerMessage
     * @classdesc Represents a ServerMessage.
     * @constructor
     * @param {ServerMessage.$Properties=} [properties] Properties to set
     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
     */
    const ServerMessage = function (properties) {
        this.sendOnly = [];
        if (properties)
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                    this[keys[i]] = properties[keys[i]];
    };

    /**
     * ServerMessage message.
     * @member {string} message
     * @memberof ServerMessage
     * @instance
     */
    ServerMessage.prototype.message = "";

    /**
     * ServerMessage payload.
     * @member {Uint8Array} payload
     * @memberof ServerMessage
     * @instance
     */
    ServerMessage.prototype.payload = $util.newBuffer([]);

    /**
     * ServerMessage timestamp.
     * @member {string} timestamp
     * @memberof ServerMessage
     * @instance
     */
    ServerMessage.prototype.timestamp = "";

    /**
     * ServerMessage senderId.
     * @member {string} senderId
     * @memberof ServerMessage
     * @instance
     */
    ServerMessage.prototype.senderId = "";

    /**
     * ServerMessage senderName.
     * @member {string} senderName
     * @memberof ServerMessage
     * @instance
     */
    ServerMessage.prototype.senderName = "";

    /**
     * ServerMessage persistMsgId.
     * @member {string} persistMsgId
     * @memberof ServerMessage
     * @instance
     */
    ServerMessage.prototype.persistMsgId = "";

    /**
     * ServerMessage messageId.
     * @member {string} messageId
     * @memberof ServerMessage
     * @instance
     */
    ServerMessage.prototype.messageId = "";

    /**
     * ServerMessage sendOnly.
     * @member {Array.<string>} sendOnly
     * @memberof ServerMessage
     * @instance
     */
    ServerMessage.prototype.sendOnly = $util.emptyArray;

    /**
     * ServerMessage seqNum.
     * @member {number} seqNum
     * @memberof ServerMessage
     * @instance
     */
    ServerMessage.prototype.seqNum = 0;

    /**
     * Creates a new ServerMessage instance using the specified properties.
     * @function create
     * @memberof ServerMessage
     * @static
     * @param {ServerMessage.$Properties=} [properties] Properties to set
     * @returns {ServerMessage} ServerMessage instance
     * @type {{
     *   (properties: ServerMessage.$Shape): ServerMessage & ServerMessage.$Shape;
     *   (properties?: ServerMessage.$Properties): ServerMessage;
     * }}
     */
    ServerMessage.create = function(properties) {
        return new ServerMessage(properties);
    };

    /**
     * Encodes the specified ServerMessage message. Does not implicitly {@link ServerMessage.verify|verify} messages.
     * @function encode
     * @memberof ServerMessage
     * @static
     * @param {ServerMessage.$Properties} message ServerMessage message or plain object to encode
     * @param {$protobuf.Writer} [writer] Writer to encode to
     * @returns {$protobuf.Writer} Writer
     */
    ServerMessage.encode = function (message, writer, _depth) {
        if (!writer)
            writer = $Writer.create();
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
        if (message.message != null && $Object.hasOwnProperty.call(message, "message") && message.message !== "")
            writer.uint32(/* id 1, wireType 2 =*/10).string(message.message);
        if (message.payload != null && $Object.hasOwnProperty.call(message, "payload") && message.payload.length)
            writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.payload);
        if (message.timestamp != null && $Object.hasOwnProperty.call(message, "timestamp") && message.timestamp !== "")
            writer.uint32(/* id 3, wireType 2 =*/26).string(message.timestamp);
        if (message.senderId != null && $Object.hasOwnProperty.call(message, "senderId") && message.senderId !== "")
            writer.uint32(/* id 4, wireType 2 =*/34).string(message.senderId);
        if (message.senderName != null && $Object.hasOwnProperty.call(message, "senderName") && message.senderName !== "")
            writer.uint32(/* id 5, wireType 2 =*/42).string(message.senderName);
        if (message.persistMsgId != null && $Object.hasOwnProperty.call(message, "persistMsgId") && message.persistMsgId !== "")
            writer.uint32(/* id 6, wireType 2 =*/50).string(message.persistMsgId);
        if (message.messageId != null && $Object.hasOwnProperty.call(message, "messageId") && message.messageId !== "")
            writer.uint32(/* id 7, wireType 2 =*/58).string(message.messageId);
        if (message.sendOnly != null && message.sendOnly.length)
            for (let i = 0; i < message.sendOnly.length; ++i)
                writer.uint32(/* id 8, wireType 2 =*/66).string(message.sendOnly[i]);
        if (message.seqNum != null && $Object.hasOwnProperty.call(message, "seqNum") && message.seqNum !== 0)
            writer.uint32(/* id 9, wireType 0 =*/72).uint32(message.seqNum);
        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
                writer.raw(message.$unknowns[i]);
        return writer;
    };

    /**
     * Decodes a ServerMessage message from the specified reader or buffer.
     * @function decode
     * @memberof ServerMessage
     * @static
     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
     * @param {number} [length] Message length if known beforehand
     * @returns {ServerMessage & ServerMessage.$Shape} ServerMessage
     * @throws {Error} If the payload is not a reader or valid buffer
     * @throws {$protobuf.util.ProtocolError} If required fields are missing
     */
    ServerMessage.decode = function (reader, length, _end, _depth, _target) {
        if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
        let end, message, value;
        if (length === $undefined)
            end = reader.len;
        else {
            end = reader.pos + length;
            if (end > reader.len)
                throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
        }
        message = _target || new $root.ServerMessage();
        while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
                _end = $undefined;
                break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
            case 1: {
                    if (wireType !== 2)
                        break;
                    if ((value = reader.stringVerify()).length)
                        message.message = value;
                    else
                        delete message.message;
                    continue;
                }
            case 2: {
                    if (wireType !== 2)
                        break;
                    if ((value = reader.bytes()).length)
                        message.payload = value;
                    else
                        delete message.payload;
                    continue;
                }
            case 3: {
                    if (wireType !== 2)
                        break;
                    if ((value = reader.stringVerify()).length)
                        message.timestamp = value;
                    else
                        delete message.timestamp;
                    continue;
                }
            case 4: {
                    if (wireType !== 2)
                        break;
                    if ((value = reader.stringVerify()).length)
                        message.senderId = value;
                    else
                        delete message.senderId;
                    continue;
                }
            case 5: {
                    if (wireType !== 2)
                        break;
                    if ((value = reader.stringVerify()).length)
                        message.senderName = value;
                    else
                        delete message.senderName;
                    continue;
                }
            case 6: {
                    if (wireType !== 2)
                        break;
                    if ((value = reader.stringVerify()).length)
                        message.persistMsgId = value;
                    else
                        delete message.persistMsgId;
                    continue;
                }
            case 7: {
                    if (wireType !== 2)
                        break;
                    if ((value = reader.stringVerify()).length)
                        message.messageId = value;
                    else
                        delete message.messageId;
                    continue;
                }
            case 8: {
                    if (wireType !== 2)
                        break;
                    if (!(message.sendOnly && message.sendOnly.length))
                        message.sendOnly = [];
                    message.sendOnly.push(reader.stringVerify());
                    continue;
                }
            case 9: {
                    if (wireType !== 0)
                        break;
                    if (value = reader.uint32())
                        message.seqNum = value;
                    else
                        delete message.seqNum;
                    continue;
                }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
                $util.makeProp(message, "$unknowns", false);
                (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
        }
        if (length !== $undefined) {
            if (reader.pos !== end)
                throw $RangeError("index out of range");
            reader.len = length;
        }
        if (_end !== $undefined)
            throw $Error("missing end group");
        return message;
    };

    /**
     * Gets the type url for ServerMessage
     * @function getTypeUrl
     * @memberof ServerMessage
     * @static
     * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
     * @returns {string} The type url
     */
    ServerMessage.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
            prefix = "type.googleapis.com";
        return prefix + "/ServerMessage";
    };

    return ServerMessage;
})();

export const Batch = $root.Batch = (() => {

    /**
     * Properties of a Batch.
     * @typedef {Object} Batch.$Properties
     * @property {string|null} [topic] Batch topic
     * @property {Array.<Uint8Array>|null} [payloads] Batch payloads
     * @property {string|null} [batchType] Batch batchType
     * @property {number|null} [startSeq] Batch startSeq
     * @property {number|null} [endSeq] Batch endSeq
     * @property {boolean|null} [isLast] Batch isLast
     * @property {number|null} [batchSeq] Batch batchSeq
     * @property {string|null} [requestId] Batch requestId
     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
     */

    /**
     * Properties of a Batch.
     * @exports IBatch
     * @interface IBatch
     * @augments Batch.$Properties
     * @deprecated Use Batch.$Properties instead.
     */

    /**
     * Shape of a Batch.
     * @typedef {Batch.$Properties} Batch.$Shape
     */

    /**
     * Constructs a new Batch.
     * @exports Batch
     * @classdesc Represents a Batch.
     * @constructor
     * @param {Batch.$Properties=} [properties] Properties to set
     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
     */
    const Batch = function (properties) {
        this.payloads = [];
        if (properties)
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                    this[keys[i]] = properties[keys[i]];
    };

    /**
     * Batch topic.
     * @member {string} topic
     * @memberof Batch
     * @instance
     */
    Batch.prototype.topic = "";

    /**
     * Batch payloads.
     * @member {Array.<Uint8Array>} payloads
     * @memberof Batch
     * @instance
     */
    Batch.prototype.payloads = $util.emptyArray;

    /**
     * Batch batchType.
     * @member {string} batchType
     * @memberof Batch
     * @instance
     */
    Batch.prototype.batchType = "";

    /**
     * Batch startSeq.
     * @member {number} startSeq
     * @memberof Batch
     * @instance
     */
    Batch.prototype.startSeq = 0;

    /**
     * Batch endSeq.
     * @member {number} endSeq
     * @memberof Batch
     * @instance
     */
    Batch.prototype.endSeq = 0;

    /**
     * Batch isLast.
     * @member {boolean} isLast
     * @memberof Batch
     * @instance
     */
    Batch.prototype.isLast = false;

    /**
     * Batch batchSeq.
     * @member {number} batchSeq
     * @memberof Batch
     * @instance
     */
    Batch.prototype.batchSeq = 0;

    /**
     * Batch requestId.
     * @member {string} requestId
     * @memberof Batch
     * @instance
     */
    Batch.prototype.requestId = "";

    /**
     * Creates a new Batch instance using the specified properties.
     * @function create
     * @memberof Batch
     * @static
     * @param {Batch.$Properties=} [properties] Properties to set
     * @returns {Batch} Batch instance
     * @type {{
     *   (properties: Batch.$Shape): Batch & Batch.$Shape;
     *   (properties?: Batch.$Properties): Batch;
     * }}
     */
    Batch.create = function(properties) {
        return new Batch(properties);
    };

    /**
     * Encodes the specified Batch message. Does not implicitly {@link Batch.verify|verify} messages.
     * @function encode
     * @memberof Batch
     * @static
     * @param {Batch.$Properties} message Batch message or plain object to encode
     * @param {$protobuf.Writer} [writer] Writer to encode to
     * @returns {$protobuf.Writer} Writer
     */
    Batch.encode = function (message, writer, _depth) {
        if (!writer)
            writer = $Writer.create();
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
        if (message.topic != null && $Object.hasOwnProperty.call(message, "topic") && message.topic !== "")
            writer.uint32(/* id 1, wireType 2 =*/10).string(message.topic);
        if (message.payloads != null && message.payloads.length)
            for (let i = 0; i < message.payloads.length; ++i)
                writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.payloads[i]);
        if (message.batchType != null && $Object.hasOwnProperty.call(message, "batchType") && message.batchType !== "")
            writer.uint32(/* id 3, wireType 2 =*/26).string(message.batchType);
        if (message.startSeq != null && $Object.hasOwnProperty.call(message, "startSeq") && message.startSeq !== 0)
            writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.startSeq);
        if (message.endSeq != null && $Object.hasOwnProperty.call(message, "endSeq") && message.endSeq !== 0)
            writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.endSeq);
        if (message.isLast != null && $Object.hasOwnProperty.call(message, "isLast") && message.isLast !== false)
            writer.uint32(/* id 6, wireType 0 =*/48).bool(message.isLast);
        if (message.batchSeq != null && $Object.hasOwnProperty.call(message, "batchSeq") && message.batchSeq !== 0)
            writer.uint32(/* id 7, wireType 0 =*/56).uint32(message.batchSeq);
        if (message.requestId != null && $Object.hasOwnProperty.call(message, "requestId") && message.requestId !== "")
            writer.uint32(/* id 8, wireType 2 =*/66).string(message.requestId);
        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
                writer.raw(message.$unknowns[i]);
        return writer;
    };

    /**
     * Decodes a Batch message from the specified reader or buffer.
     * @function decode
     * @memberof Batch
     * @static
     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
     * @param {number} [length] Message length if known beforehand
     * @returns {Batch & Batch.$Shape} Batch
     * @throws {Error} If the payload is not a reader or valid buffer
     * @throws {$protobuf.util.ProtocolError} If required fields are missing
     */
    Batch.decode = function (reader, length, _end, _depth, _target) {
        if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
        let end, message, value;
        if (length === $undefined)
            end = reader.len;
        else {
            end = reader.pos + length;
            if (end > reader.len)
                throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
        }
        message = _target || new $root.Batch();
        while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
                _end = $undefined;
                break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
            case 1: {
                    if (wireType !== 2)
                        break;
                    if ((value = reader.stringVerify()).length)
                        message.topic = value;
                    else
                        delete message.topic;
                    continue;
                }
            case 2: {
                    if (wireType !== 2)
                        break;
                    if (!(message.payloads && message.payloads.length))
                        message.payloads = [];
                    message.payloads.push(reader.bytes());
                    continue;
                }
            case 3: {
                    if (wireType !== 2)
                        break;
                    if ((value = reader.stringVerify()).length)
                        message.batchType = value;
                    else
                        delete message.batchType;
                    continue;
                }
            case 4: {
                    if (wireType !== 0)
                        break;
                    if (value = reader.uint32())
                        message.startSeq = value;
                    else
                        delete message.startSeq;
                    continue;
                }
            case 5: {
                    if (wireType !== 0)
                        break;
                    if (value = reader.uint32())
                        message.endSeq = value;
                    else
                        delete message.endSeq;
                    continue;
                }
            case 6: {
                    if (wireType !== 0)
                        break;
                    if (value = reader.bool())
                        message.isLast = value;
                    else
                        delete message.isLast;
                    continue;
                }
            case 7: {
                    if (wireType !== 0)
                        break;
                    if (value = reader.uint32())
                        message.batchSeq = value;
                    else
                        delete message.batchSeq;
                    continue;
                }
            case 8: {
                    if (wireType !== 2)
                        break;
                    if ((value = reader.stringVerify()).length)
                        message.requestId = value;
                    else
                        delete message.requestId;
                    continue;
                }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
                $util.makeProp(message, "$unknowns", false);
                (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
        }
        if (length !== $undefined) {
            if (reader.pos !== end)
                throw $RangeError("index out of range");
            reader.len = length;
        }
        if (_end !== $undefined)
            throw $Error("missing end group");
        return message;
    };

    /**
     * Gets the type url for Batch
     * @function getTypeUrl
     * @memberof Batch
     * @static
     * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
     * @returns {string} The type url
     */
    Batch.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
            prefix = "type.googleapis.com";
        return prefix + "/Batch";
    };

    return Batch;
})();

export const Ack = $root.Ack = (() => {

    /**
     * Properties of an Ack.
     * @typedef {Object} Ack.$Properties
     * @property {string|null} [requestId] Ack requestId
     * @property {boolean|null} [ok] Ack ok
     * @property {string|null} [error] Ack error
     * @property {string|null} [messageId] Ack messageId
     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
     */

    /**
     * Properties of an Ack.
     * @exports IAck
     * @interface IAck
     * @augments Ack.$Properties
     * @deprecated Use Ack.$Properties instead.
     */

    /**
     * Shape of an Ack.
     * @typedef {Ack.$Properties} Ack.$Shape
     */

    /**
     * Constructs a new Ack.
     * @exports Ack
     * @classdesc Represents an Ack.
     * @constructor
     * @param {Ack.$Properties=} [properties] Properties to set
     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
     */
    const Ack = function (properties) {
        if (properties)
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                    this[keys[i]] = properties[keys[i]];
    };

    /**
     * Ack requestId.
     * @member {string} requestId
     * @memberof Ack
     * @instance
     */
    Ack.prototype.requestId = "";

    /**
     * Ack ok.
     * @member {boolean} ok
     * @memberof Ack
     * @instance
     */
    Ack.prototype.ok = false;

    /**
     * Ack error.
     * @member {string} error
     * @memberof Ack
     * @instance
     */
    Ack.prototype.error = "";

    /**
     * Ack messageId.
     * @member {string} messageId
     * @memberof Ack
     * @instance
     */
    Ack.prototype.messageId = "";

    /**
     * Creates a new Ack instance using the specified properties.
     * @function create
     * @memberof Ack
     * @static
     * @param {Ack.$Properties=} [properties] Properties to set
     * @returns {Ack} Ack instance
     * @type {{
     *   (properties: Ack.$Shape): Ack & Ack.$Shape;
     *   (properties?: Ack.$Properties): Ack;
     * }}
     */
    Ack.create = function(properties) {
        return new Ack(properties);
    };

    /**
     * Encodes the specified Ack message. Does not implicitly {@link Ack.verify|verify} messages.
     * @function encode
     * @memberof Ack
     * @static
     * @param {Ack.$Properties} message Ack message or plain object to encode
     * @param {$protobuf.Writer} [writer] Writer to encode to
     * @returns {$protobuf.Writer} Writer
     */
    Ack.encode = function (message, writer, _depth) {
        if (!writer)
            writer = $Writer.create();
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
        if (message.requestId != null && $Object.hasOwnProperty.call(message, "requestId") && message.requestId !== "")
            writer.uint32(/* id 1, wireType 2 =*/10).string(message.requestId);
        if (message.ok != null && $Object.hasOwnProperty.call(message, "ok") && message.ok !== false)
            writer.uint32(/* id 2, wireType 0 =*/16).bool(message.ok);
        if (message.error != null && $Object.hasOwnProperty.call(message, "error") && message.error !== "")
            writer.uint32(/* id 3, wireType 2 =*/26).string(message.error);
        if (message.messageId != null && $Object.hasOwnProperty.call(message, "messageId") && message.messageId !== "")
            writer.uint32(/* id 4, wireType 2 =*/34).string(message.messageId);
        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
                writer.raw(message.$unknowns[i]);
        return writer;
    };

    /**
     * Decodes an Ack message from the specified reader or buffer.
     * @function decode
     * @memberof Ack
     * @static
     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
     * @param {number} [length] Message length if known beforehand
     * @returns {Ack & Ack.$Shape} Ack
     * @throws {Error} If the payload is not a reader or valid buffer
     * @throws {$protobuf.util.ProtocolError} If required fields are missing
     */
    Ack.decode = function (reader, length, _end, _depth, _target) {
        if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
        let end, message, value;
        if (length === $undefined)
            end = reader.len;
        else {
            end = reader.pos + length;
            if (end > reader.len)
                throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
        }
        message = _target || new $root.Ack();
        while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
                _end = $undefined;
                break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
            case 1: {
                    if (wireType !== 2)
                        break;
                    if ((value = reader.stringVerify()).length)
                        message.requestId = value;
                    else
                        delete message.requestId;
                    continue;
                }
            case 2: {
                    if (wireType !== 0)
                        break;
                    if (value = reader.bool())
                        message.ok = value;
                    else
                        delete message.ok;
                    continue;
                }
            case 3: {
                    if (wireType !== 2)
                        break;
                    if ((value = reader.stringVerify()).length)
                        message.error = value;
                    else
                        delete message.error;
                    continue;
                }
            case 4: {
                    if (wireType !== 2)
                        break;
                    if ((value = reader.stringVerify()).length)
                        message.messageId = value;
                    else
                        delete message.messageId;
                    continue;
                }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
                $util.makeProp(message, "$unknowns", false);
                (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
        }
        if (length !== $undefined) {
            if (reader.pos !== end)
                throw $RangeError("index out of range");
            reader.len = length;
        }
        if (_end !== $undefined)
            throw $Error("missing end group");
        return message;
    };

    /**
     * Gets the type url for Ack
     * @function getTypeUrl
     * @memberof Ack
     * @static
     * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
     * @returns {string} The type url
     */
    Ack.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
            prefix = "type.googleapis.com";
        return prefix + "/Ack";
    };

    return Ack;
})();

export const Welcome = $root.Welcome = (() => {

    /**
     * Properties of a Welcome.
     * @typedef {Object} Welcome.$Properties
     * @property {number|null} [pingIntervalMs] Welcome pingIntervalMs
     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
     */

    /**
     * Properties of a Welcome.
     * @exports IWelcome
     * @interface IWelcome
     * @augments Welcome.$Properties
     * @deprecated Use Welcome.$Properties instead.
     */

    /**
     * Shape of a Welcome.
     * @typedef {Welcome.$Properties} Welcome.$Shape
     */

    /**
     * Constructs a new Welcome.
     * @exports Welcome
     * @classdesc Represents a Welcome.
     * @constructor
     * @param {Welcome.$Properties=} [properties] Properties to set
     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
     */
    const Welcome = function (properties) {
        if (properties)
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                    this[keys[i]] = properties[keys[i]];
    };

    /**
     * Welcome pingIntervalMs.
     * @member {number} pingIntervalMs
     * @memberof Welcome
     * @instance
     */
    Welcome.prototype.pingIntervalMs = 0;

    /**
     * Creates a new Welcome instance using the specified properties.
     * @function create
     * @memberof Welcome
     * @static
     * @param {Welcome.$Properties=} [properties] Properties to set
     * @returns {Welcome} Welcome instance
     * @type {{
     *   (properties: Welcome.$Shape): Welcome & Welcome.$Shape;
     *   (properties?: Welcome.$Properties): Welcome;
     * }}
     */
    Welcome.create = function(properties) {
        return new Welcome(properties);
    };

    /**
     * Encodes the specified Welcome message. Does not implicitly {@link Welcome.verify|verify} messages.
     * @function encode
     * @memberof Welcome
     * @static
     * @param {Welcome.$Properties} message Welcome message or plain object to encode
     * @param {$protobuf.Writer} [writer] Writer to encode to
     * @returns {$protobuf.Writer} Writer
     */
    Welcome.encode = function (message, writer, _depth) {
        if (!writer)
            writer = $Writer.create();
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
        if (message.pingIntervalMs != null && $Object.hasOwnProperty.call(message, "pingIntervalMs") && message.pingIntervalMs !== 0)
            writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.pingIntervalMs);
        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
                writer.raw(message.$unknowns[i]);
        return writer;
    };

    /**
     * Decodes a Welcome message from the specified reader or buffer.
     * @function decode
     * @memberof Welcome
     * @static
     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
     * @param {number} [length] Message length if known beforehand
     * @returns {Welcome & Welcome.$Shape} Welcome
     * @throws {Error} If the payload is not a reader or valid buffer
     * @throws {$protobuf.util.ProtocolError} If required fields are missing
     */
    Welcome.decode = function (reader, length, _end, _depth, _target) {
        if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
        let end, message, value;
        if (length === $undefined)
            end = reader.len;
        else {
            end = reader.pos + length;
            if (end > reader.len)
                throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
        }
        message = _target || new $root.Welcome();
        while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
                _end = $undefined;
                break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
            case 1: {
                    if (wireType !== 0)
                        break;
                    if (value = reader.uint32())
                        message.pingIntervalMs = value;
                    else
                        delete message.pingIntervalMs;
                    continue;
                }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
                $util.makeProp(message, "$unknowns", false);
                (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
        }
        if (length !== $undefined) {
            if (reader.pos !== end)
                throw $RangeError("index out of range");
            reader.len = length;
        }
        if (_end !== $undefined)
            throw $Error("missing end group");
        return message;
    };

    /**
     * Gets the type url for Welcome
     * @function getTypeUrl
     * @memberof Welcome
     * @static
     * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
     * @returns {string} The type url
     */
    Welcome.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
            prefix = "type.googleapis.com";
        return prefix + "/Welcome";
    };

    return Welcome;
})();

export const Ping = $root.Ping = (() => {

    /**
     * Properties of a Ping.
     * @typedef {Object} Ping.$Properties
     * @property {number|null} [seq] Ping seq
     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
     */

    /**
     * Properties of a Ping.
     * @exports IPing
     * @interface IPing
     * @augments Ping.$Properties
     * @deprecated Use Ping.$Properties instead.
     */

    /**
     * Shape of a Ping.
     * @typedef {Ping.$Properties} Ping.$Shape
     */

    /**
     * Constructs a new Ping.
     * @exports Ping
     * @classdesc Represents a Ping.
     * @constructor
     * @param {Ping.$Properties=} [properties] Properties to set
     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
     */
    const Ping = function (properties) {
        if (properties)
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                    this[keys[i]] = properties[keys[i]];
    };

    /**
     * Ping seq.
     * @member {number} seq
     * @memberof Ping
     * @instance
     */
    Ping.prototype.seq = 0;

    /**
     * Creates a new Ping instance using the specified properties.
     * @function create
     * @memberof Ping
     * @static
     * @param {Ping.$Properties=} [properties] Properties to set
     * @returns {Ping} Ping instance
     * @type {{
     *   (properties: Ping.$Shape): Ping & Ping.$Shape;
     *   (properties?: Ping.$Properties): Ping;
     * }}
     */
    Ping.create = function(properties) {
        return new Ping(properties);
    };

    /**
     * Encodes the specified Ping message. Does not implicitly {@link Ping.verify|verify} messages.
     * @function encode
     * @memberof Ping
     * @static
     * @param {Ping.$Properties} message Ping message or plain object to encode
     * @param {$protobuf.Writer} [writer] Writer to encode to
     * @returns {$protobuf.Writer} Writer
     */
    Ping.encode = function (message, writer, _depth) {
        if (!writer)
            writer = $Writer.create();
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
        if (message.seq != null && $Object.hasOwnProperty.call(message, "seq") && message.seq !== 0)
            writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.seq);
        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
                writer.raw(message.$unknowns[i]);
        return writer;
    };

    /**
     * Decodes a Ping message from the specified reader or buffer.
     * @function decode
     * @memberof Ping
     * @static
     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
     * @param {number} [length] Message length if known beforehand
     * @returns {Ping & Ping.$Shape} Ping
     * @throws {Error} If the payload is not a reader or valid buffer
     * @throws {$protobuf.util.ProtocolError} If required fields are missing
     */
    Ping.decode = function (reader, length, _end, _depth, _target) {
        if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
        let end, message, value;
        if (length === $undefined)
            end = reader.len;
        else {
            end = reader.pos + length;
            if (end > reader.len)
                throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
        }
        message = _target || new $root.Ping();
        while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
                _end = $undefined;
                break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
            case 1: {
                    if (wireType !== 0)
                        break;
                    if (value = reader.uint32())
                        message.seq = value;
                    else
                        delete message.seq;
                    continue;
                }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
                $util.makeProp(message, "$unknowns", false);
                (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
        }
        if (length !== $undefined) {
            if (reader.pos !== end)
                throw $RangeError("index out of range");
            reader.len = length;
        }
        if (_end !== $undefined)
            throw $Error("missing end group");
        return message;
    };

    /**
     * Gets the type url for Ping
     * @function getTypeUrl
     * @memberof Ping
     * @static
     * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
     * @returns {string} The type url
     */
    Ping.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
            prefix = "type.googleapis.com";
        return prefix + "/Ping";
    };

    return Ping;
})();

export const ServerEnvelope = $root.ServerEnvelope = (() => {

    /**
     * Properties of a ServerEnvelope.
     * @typedef {Object} ServerEnvelope.$Properties
     * @property {Batch.$Properties|null} [batch] ServerEnvelope batch
     * @property {Ack.$Properties|null} [ack] ServerEnvelope ack
     * @property {Welcome.$Properties|null} [welcome] ServerEnvelope welcome
     * @property {Ping.$Properties|null} [ping] ServerEnvelope ping
     * @property {"batch"|"ack"|"welcome"|"ping"} [kind] ServerEnvelope kind
     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
     */

    /**
     * Properties of a ServerEnvelope.
     * @exports IServerEnvelope
     * @interface IServerEnvelope
     * @augments ServerEnvelope.$Properties
     * @deprecated Use ServerEnvelope.$Properties instead.
     */

    /**
     * Narrowed shape of a ServerEnvelope.
     * @typedef {{
     *   batch?: Batch.$Shape|null;
     *   ack?: Ack.$Shape|null;
     *   welcome?: Welcome.$Shape|null;
     *   ping?: Ping.$Shape|null;
     *   $unknowns?: Array.<Uint8Array>;
     * } & (
     *   ({ kind?: undefined; batch?: null; ack?: null; welcome?: null; ping?: null }|{ kind?: "batch"; batch: Batch.$Shape; ack?: null; welcome?: null; ping?: null }|{ kind?: "ack"; batch?: null; ack: Ack.$Shape; welcome?: null; ping?: null }|{ kind?: "welcome"; batch?: null; ack?: null; welcome: Welcome.$Shape; ping?: null }|{ kind?: "ping"; batch?: null; ack?: null; welcome?: null; ping: Ping.$Shape })
     * )} ServerEnvelope.$Shape
     */

    /**
     * Constructs a new ServerEnvelope.
     * @exports ServerEnvelope
     * @classdesc Represents a ServerEnvelope.
     * @constructor
     * @param {ServerEnvelope.$Properties=} [properties] Properties to set
     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
     */
    const ServerEnvelope = function (properties) {
        if (properties)
            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                    this[keys[i]] = properties[keys[i]];
    };

    /**
     * ServerEnvelope batch.
     * @member {Batch.$Properties|null|undefined} batch
     * @memberof ServerEnvelope
     * @instance
     */
    ServerEnvelope.prototype.batch = null;

    /**
     * ServerEnvelope ack.
     * @member {Ack.$Properties|null|undefined} ack
     * @memberof ServerEnvelope
     * @instance
     */
    ServerEnvelope.prototype.ack = null;

    /**
     * ServerEnvelope welcome.
     * @member {Welcome.$Properties|null|undefined} welcome
     * @memberof ServerEnvelope
     * @instance
     */
    ServerEnvelope.prototype.welcome = null;

    /**
     * ServerEnvelope ping.
     * @member {Ping.$Properties|null|undefined} ping
     * @memberof ServerEnvelope
     * @instance
     */
    ServerEnvelope.prototype.ping = null;

    // OneOf field names bound to virtual getters and setters
    let $oneOfFields;

    /**
     * ServerEnvelope kind.
     * @member {"batch"|"ack"|"welcome"|"ping"|undefined} kind
     * @memberof ServerEnvelope
     * @instance
     */
    $Object.defineProperty(ServerEnvelope.prototype, "kind", {
        get: $util.oneOfGetter($oneOfFields = ["batch", "ack", "welcome", "ping"]),
        set: $util.oneOfSetter($oneOfFields)
    });

    /**
     * Creates a new ServerEnvelope instance using the specified properties.
     * @function create
     * @memberof ServerEnvelope
     * @static
     * @param {ServerEnvelope.$Properties=} [properties] Properties to set
     * @returns {ServerEnvelope} ServerEnvelope instance
     * @type {{
     *   (properties: ServerEnvelope.$Shape): ServerEnvelope & ServerEnvelope.$Shape;
     *   (properties?: ServerEnvelope.$Properties): ServerEnvelope;
     * }}
     */
    ServerEnvelope.create = function(properties) {
        return new ServerEnvelope(properties);
    };

    /**
     * Encodes the specified ServerEnvelope message. Does not implicitly {@link ServerEnvelope.verify|verify} messages.
     * @function encode
     * @memberof ServerEnvelope
     * @static
     * @param {ServerEnvelope.$Properties} message ServerEnvelope message or plain object to encode
     * @param {$protobuf.Writer} [writer] Writer to encode to
     * @returns {$protobuf.Writer} Writer
     */
    ServerEnvelope.encode = function (message, writer, _depth) {
        if (!writer)
            writer = $Writer.create();
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $util.recursionLimit)
            throw $Error("max depth exceeded");
        if (message.batch != null && $Object.hasOwnProperty.call(message, "batch"))
            $root.Batch.encode(message.batch, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
        if (message.ack != null && $Object.hasOwnProperty.call(message, "ack"))
            $root.Ack.encode(message.ack, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
        if (message.welcome != null && $Object.hasOwnProperty.call(message, "welcome"))
            $root.Welcome.encode(message.welcome, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
        if (message.ping != null && $Object.hasOwnProperty.call(message, "ping"))
            $root.Ping.encode(message.ping, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
            for (let i = 0; i < message.$unknowns.length; ++i)
                writer.raw(message.$unknowns[i]);
        return writer;
    };

    /**
     * Decodes a ServerEnvelope message from the specified reader or buffer.
     * @function decode
     * @memberof ServerEnvelope
     * @static
     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
     * @param {number} [length] Message length if known beforehand
     * @returns {ServerEnvelope & ServerEnvelope.$Shape} ServerEnvelope
     * @throws {Error} If the payload is not a reader or valid buffer
     * @throws {$protobuf.util.ProtocolError} If required fields are missing
     */
    ServerEnvelope.decode = function (reader, length, _end, _depth, _target) {
        if (!(reader instanceof $Reader))
            reader = $Reader.create(reader);
        if (_depth === $undefined)
            _depth = 0;
        if (_depth > $Reader.recursionLimit)
            throw $Error("max depth exceeded");
        let end, message;
        if (length === $undefined)
            end = reader.len;
        else {
            end = reader.pos + length;
            if (end > reader.len)
                throw $RangeError("index out of range");
            length = reader.len;
            reader.len = end;
        }
        message = _target || new $root.ServerEnvelope();
        while (reader.pos < end) {
            let start = reader.pos;
            let tag = reader.tag();
            if (tag === _end) {
                _end = $undefined;
                break;
            }
            let wireType = tag & 7;
            switch (tag >>>= 3) {
            case 1: {
                    if (wireType !== 2)
                        break;
                    message.batch = $root.Batch.decode(reader, reader.size(), $undefined, _depth + 1, message.batch);
                    message.kind = "batch";
                    continue;
                }
            case 2: {
                    if (wireType !== 2)
                        break;
                    message.ack = $root.Ack.decode(reader, reader.size(), $undefined, _depth + 1, message.ack);
                    message.kind = "ack";
                    continue;
                }
            case 3: {
                    if (wireType !== 2)
                        break;
                    message.welcome = $root.Welcome.decode(reader, reader.size(), $undefined, _depth + 1, message.welcome);
                    message.kind = "welcome";
                    continue;
                }
            case 4: {
                    if (wireType !== 2)
                        break;
                    message.ping = $root.Ping.decode(reader, reader.size(), $undefined, _depth + 1, message.ping);
                    message.kind = "ping";
                    continue;
                }
            }
            reader.skipType(wireType, _depth, tag);
            if (!reader.discardUnknown) {
                $util.makeProp(message, "$unknowns", false);
                (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
            }
        }
        if (length !== $undefined) {
            if (reader.pos !== end)
                throw $RangeError("index out of range");
            reader.len = length;
        }
        if (_end !== $undefined)
            throw $Error("missing end group");
        return message;
    };

    /**
     * Gets the type url for ServerEnvelope
     * @function getTypeUrl
     * @memberof ServerEnvelope
     * @static
     * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
     * @returns {string} The type url
     */
    ServerEnvelope.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
            prefix = "type.googleapis.com";
        return prefix + "/ServerEnvelope";
    };

    return ServerEnvelope;
})();

export {
  $root as default
};
