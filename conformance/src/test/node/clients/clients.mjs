// Microsoft's clients for Node.js: @microsoft/microsoft-graph-client with tokens that @azure/identity gets.
// NodeTest runs it, and signs somebody in when a line says "USER_CODE ...".
import assert from 'node:assert/strict';
import test from 'node:test';

import { ClientSecretCredential, DeviceCodeCredential } from '@azure/identity';
import graph from '@microsoft/microsoft-graph-client';
import azure from '@microsoft/microsoft-graph-client/authProviders/azureTokenCredentials/index.js';

const { Client, GraphError, PageIterator, BatchRequestContent, BatchResponseContent } = graph;
const { GATEHOUSE, TENANT, CLIENT, SECRET, TOOL, ADMINISTRATOR } = process.env;

const DIRECTORY = '/roleManagement/directory';
const GROUPS_ADMINISTRATOR = 'fdd7a751-b60b-444a-984c-02652fe8fa1c';
const SCOPES = ['https://graph.microsoft.com/.default'];
const AUTHORITY = { authorityHost: GATEHOUSE, disableInstanceDiscovery: true };

// What the server answered to each attempt, those that a client makes again by itself among them.
const answers = [];
const send = globalThis.fetch;
globalThis.fetch = async (...request) => {
    const answer = await send(...request);
    answers.push({ status: answer.status, retryAfter: answer.headers.get('Retry-After') });
    return answer;
};

const options = { baseUrl: `${GATEHOUSE}/`, defaultVersion: 'v1.0', customHosts: new Set(['localhost']) };

function clientOf(credential) {
    const authProvider = new azure.TokenCredentialAuthenticationProvider(credential, { scopes: SCOPES });
    return Client.initWithMiddleware({ ...options, authProvider });
}

const application = clientOf(new ClientSecretCredential(TENANT, CLIENT, SECRET, AUTHORITY));
const administrator = Client.init({ ...options, authProvider: done => done(null, ADMINISTRATOR) });
const somebody = clientOf(new DeviceCodeCredential({
    ...AUTHORITY,
    tenantId: TENANT,
    clientId: TOOL,
    userPromptCallback: shown => console.log(`USER_CODE ${shown.userCode}`),
}));

async function refused(request) {
    try {
        await request;
    } catch (error) {
        assert.ok(error instanceof GraphError, String(error));
        return error;
    }
    return assert.fail('it was not refused');
}

async function until(condition) {
    const deadline = Date.now() + 20_000;
    while (!(await condition())) {
        assert.ok(Date.now() < deadline, 'it did not come about');
    }
}

function wish(action, principalId, expiration) {
    return {
        action,
        principalId,
        roleDefinitionId: GROUPS_ADMINISTRATOR,
        directoryScopeId: '/',
        justification: 'INC-7 the team is stuck',
        scheduleInfo: { startDateTime: new Date().toISOString(), expiration },
    };
}

const activation = (id, duration) => wish('selfActivate', id, { type: 'afterDuration', duration });

test('an application gets a token by its secret, reads, and changes nothing', async () => {
    const role = await application.api(`${DIRECTORY}/roleDefinitions/${GROUPS_ADMINISTRATOR}`).get();
    assert.equal(role.displayName, 'Groups Administrator');

    const error = await refused(application.api(`${DIRECTORY}/roleEligibilityScheduleRequests`)
        .post(wish('adminAssign', CLIENT, { type: 'noExpiration' })));
    assert.equal(error.statusCode, 403);
});

test('a secret that is wrong gets no token', async () => {
    const wrong = new ClientSecretCredential(TENANT, CLIENT, `${SECRET}x`, AUTHORITY);
    await assert.rejects(wrong.getToken(SCOPES), /invalid_client|AADSTS|unauthorized/i);
});

test('pages are followed to their end', async () => {
    const path = `${DIRECTORY}/roleDefinitions`;
    const first = await application.api(path).top(40).count(true).get();
    assert.equal(first.value.length, 40);
    const ids = new Set();
    await new PageIterator(application, first, role => Boolean(ids.add(role.id))).iterate();
    assert.equal(ids.size, first['@odata.count']);
});

test('somebody signs in with a code that he was shown, and activates what an administrator made him eligible for', async () => {
    const me = await somebody.api('/me').get();
    assert.match(me.userPrincipalName, /^cem/);

    const made = await administrator.api(`${DIRECTORY}/roleEligibilityScheduleRequests`)
        .post(wish('adminAssign', me.id, { type: 'noExpiration' }));
    assert.equal(made.targetScheduleId, made.id);
    const mine = `${DIRECTORY}/roleEligibilityScheduleInstances/filterByCurrentUser(on='principal')`;
    await until(async () => (await somebody.api(mine).get()).value.length === 1);
    const [instance] = (await somebody.api(mine).expand('roleDefinition($select=displayName)').get()).value;
    assert.deepEqual(instance.roleDefinition, { displayName: 'Groups Administrator' });

    const error = await refused(somebody.api(`${DIRECTORY}/roleAssignmentScheduleRequests`).post(activation(me.id, 'P2D')));
    assert.equal(error.statusCode, 400);
    assert.equal(error.code, 'RoleAssignmentRequestPolicyValidationFailed');
    assert.match(error.message, /ExpirationRule/);
    assert.match(error.requestId, /^[0-9a-f-]{36}$/);

    const asked = await somebody.api(`${DIRECTORY}/roleAssignmentScheduleRequests`).post(activation(me.id, 'PT1H'));
    assert.equal(asked.action, 'selfActivate');
    const active = `${DIRECTORY}/roleAssignmentScheduleInstances/filterByCurrentUser(on='principal')`;
    await until(async () => (await somebody.api(active).filter(`roleDefinitionId eq '${GROUPS_ADMINISTRATOR}'`).get())
        .value.some(one => one.assignmentType === 'Activated'));
});

test('what is in beta only is asked for in beta', async () => {
    const path = `${DIRECTORY}/roleAssignmentApprovals/filterByCurrentUser(on='approver')`;

    const error = await refused(somebody.api(path).get());
    assert.equal(error.statusCode, 400);
    assert.deepEqual((await somebody.api(path).version('beta').get()).value, []);
});

test('a rule of a policy is changed, which answers nothing', async () => {
    const about = `scopeId eq '/' and scopeType eq 'DirectoryRole' and roleDefinitionId eq '${GROUPS_ADMINISTRATOR}'`;
    const { value: [{ policy }] } = await administrator.api('/policies/roleManagementPolicyAssignments')
        .filter(about).expand('policy($expand=rules)').get();
    assert.equal(policy.rules.length, 17);
    const rule = policy.rules.find(one => one.id === 'Expiration_EndUser_Assignment');
    const path = `/policies/roleManagementPolicies/${policy.id}/rules/${rule.id}`;

    await administrator.api(path).patch({ ...rule, maximumDuration: 'PT90M' });

    assert.equal((await administrator.api(path).get()).maximumDuration, 'PT1H30M');
});

test('several calls come in one request', async () => {
    const url = path => ({ request: new Request(`${GATEHOUSE}/v1.0${path}`, { method: 'GET' }) });
    const content = await new BatchRequestContent([
        { id: 'me', ...url('/me') },
        { id: 'nobody', ...url('/users/00000000-0000-4000-8000-000000000000') },
    ]).getContent();
    content.requests.forEach(one => { one.url = one.url.replace(/^.*\/v1\.0/, ''); });

    const answer = new BatchResponseContent(await somebody.api('/$batch').post(content));

    assert.match((await answer.getResponseById('me').json()).userPrincipalName, /^cem/);
    assert.equal(answer.getResponseById('nobody').status, 404);
});

test('who asks too often waits as long as he is told, and is answered', async () => {
    const me = await somebody.api('/me').get();
    const dry = { ...activation(me.id, 'PT1H'), roleDefinitionId: '29232cdf-9323-42fd-ade2-1d097af3e4de', isValidationOnly: true };
    const requests = Array.from({ length: 20 }, (_, i) => ({
        id: String(i),
        method: 'POST',
        url: `${DIRECTORY}/roleAssignmentScheduleRequests`,
        headers: { 'Content-Type': 'application/json' },
        body: dry,
    }));
    let statuses = [];
    while (!statuses.includes(429)) {
        statuses = (await somebody.api('/$batch').post({ requests })).responses.map(one => one.status);
    }
    answers.length = 0;

    const error = await refused(somebody.api(`${DIRECTORY}/roleAssignmentScheduleRequests`).post(dry));

    assert.equal(error.statusCode, 400, 'he is not eligible for that');
    assert.deepEqual(answers, [{ status: 429, retryAfter: '1' }, { status: 400, retryAfter: null }]);
});
